package org.basao.platform.idempotency;

import org.basao.platform.error.BusinessException;

/** An idempotency key was sent before, with another call. */
public class ReusedKey extends BusinessException {
    private static final long serialVersionUID = 1L;

    public ReusedKey() {
        super("error.reusedKey");
    }
}

package org.basao.platform.error;

/** Somebody else changed the thing since the user saw it. */
public class StaleVersion extends BusinessException {
    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super("error.staleVersion");
    }
}

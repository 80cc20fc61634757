package org.basao.platform.security;

import org.basao.platform.error.BusinessException;

/** The actor does not hold the permission of the use case. */
public class Forbidden extends BusinessException {
    private static final long serialVersionUID = 1L;

    public Forbidden(Permission permission) {
        super("error.forbidden", permission.name());
    }
}

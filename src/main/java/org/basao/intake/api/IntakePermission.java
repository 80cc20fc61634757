package org.basao.intake.api;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.basao.platform.security.Permission;
import org.basao.platform.security.Requires;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** Who may bring products with their decisions from files. */
public enum IntakePermission implements Permission {
    /** Import a file: the centre any product, a province those of its own producers. */
    IMPORT {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return (side == Side.PROVINCE || side == Side.CENTRAL) && role.isAtLeast(Role.MANAGER);
        }
    };

    /** Names the permission of a use case. */
    @Requires
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    public @interface Needed {
        @Nonbinding
        IntakePermission value();
    }
}

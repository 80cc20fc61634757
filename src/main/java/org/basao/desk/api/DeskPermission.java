package org.basao.desk.api;

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

/** What may be done at a desk whatever the feature. */
public enum DeskPermission implements Permission {
    /** Call people of the own territory whom no mail reaches. */
    CALL {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side.isAuthority() && role.isAtLeast(Role.MEMBER);
        }
    },
    /** Read the audit: central all of it, others what concerns organisations of their territory. */
    SEE_AUDIT {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side.isAuthority() && role.isAtLeast(Role.MANAGER);
        }
    },
    /** Have the chain of the audit verified. */
    VERIFY_AUDIT {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.CENTRAL && role.isAtLeast(Role.MANAGER);
        }
    },
    /** Read what was done with the own organisation and its products. */
    SEE_HISTORY {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return role.isAtLeast(Role.MANAGER);
        }
    };

    /** Names the permission of a use case. */
    @Requires
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    public @interface Needed {
        @Nonbinding
        DeskPermission value();
    }
}

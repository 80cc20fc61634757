package org.basao.register.api;

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

/** What officers may do in the register, and producers ask of them; which products they reach is said by {@link org.basao.register.ProductScope}. */
public enum RegisterPermission implements Permission {
    /** Enter a decision and certify its products: provinces three and four stars, the centre five. */
    RECOGNISE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return (side == Side.PROVINCE || side == Side.CENTRAL) && role.isAtLeast(Role.MEMBER);
        }
    },
    /** Ask officers to change what is certified of an own product, and take that back. */
    ASK_CHANGE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.PRODUCER && role.isAtLeast(Role.MEMBER);
        }
    },
    /** Agree to such a change, or not. */
    DECIDE_CHANGE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return (side == Side.PROVINCE || side == Side.CENTRAL) && role.isAtLeast(Role.MEMBER);
        }
    },
    /** See decisions and certificates of the territory, and which of them end soon. */
    OVERSEE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.PROVINCE || side == Side.CENTRAL;
        }
    },
    /** Take a certificate back, at the level that decided on it or its successor. */
    REVOKE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return (side == Side.PROVINCE || side == Side.CENTRAL) && role.isAtLeast(Role.MEMBER);
        }
    };

    /** Names the permission of a use case. */
    @Requires
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    public @interface Needed {
        @Nonbinding
        RegisterPermission value();
    }
}

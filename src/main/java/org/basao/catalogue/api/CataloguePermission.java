package org.basao.catalogue.api;

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

/** Who may put listings before the public and take them back: their producer, and the offices in whose territory the producer is. */
public enum CataloguePermission implements Permission {
    /** Put a product before the public. */
    PUBLISH {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return (side == Side.PRODUCER || side.isAuthority()) && role.isAtLeast(Role.MEMBER);
        }

        @Override
        public boolean needsVerified() {
            return true;
        }
    },
    /** Take a product out of public sight. */
    WITHDRAW {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return (side == Side.PRODUCER || side.isAuthority()) && role.isAtLeast(Role.MEMBER);
        }
    };

    /** Names the permission of a use case. */
    @Requires
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    public @interface Needed {
        @Nonbinding
        CataloguePermission value();
    }
}

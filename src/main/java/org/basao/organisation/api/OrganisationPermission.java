package org.basao.organisation.api;

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

/** What may be done with organisations: the own one, or those of an office's territory. */
public enum OrganisationPermission implements Permission {
    /** See the own organisation's data, papers and standing. */
    SEE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return !side.isAuthority() && role.isAtLeast(Role.VIEWER);
        }
    },
    /** Describe the own organisation, hand in its papers, let people in. Not verified yet: that is what it is for. */
    MANAGE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return !side.isAuthority() && role.isAtLeast(Role.MANAGER);
        }
    },
    /** See the organisations of the territory with their papers. */
    OVERSEE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side.isAuthority() && role.isAtLeast(Role.VIEWER);
        }
    },
    /** Verify organisations of the territory, correct what only an officer may, decide claims. */
    VERIFY {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side.isAuthority() && role.isAtLeast(Role.MEMBER);
        }
    },
    /** Take an organisation's products out of public sight, and end that. */
    SUSPEND {
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
        OrganisationPermission value();
    }
}

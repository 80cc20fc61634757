package org.basao.account.api;

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

/** What members of organisations may do about other people. */
public enum AccountPermission implements Permission {
    /** See who belongs to the own organisation. */
    SEE_MEMBERS {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return role.isAtLeast(Role.VIEWER);
        }
    },
    /** Invite people into the own organisation, and end their memberships. The officers of a commune are their province's to appoint. */
    MANAGE_MEMBERS {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side != Side.COMMUNE && role.isAtLeast(Role.MANAGER);
        }
    },
    /** Make and end keys by which the own organisation's programs call the API. */
    MANAGE_KEYS {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return role.isAtLeast(Role.MANAGER);
        }

        @Override
        public boolean needsVerified() {
            return true;
        }
    },
    /** Appoint officers of the own office and of those below: central the managers of provinces, provinces those of their communes. */
    APPOINT {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return (side == Side.CENTRAL || side == Side.PROVINCE) && role.isAtLeast(Role.MANAGER);
        }
    },
    /** Make the code of the first administrator: nobody but the operator at the command line. */
    MAKE_ADMINISTRATOR_CODE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return false;
        }
    },
    /** See and take home the list of who may do what: central all of it, a province what lies in it. */
    SEE_ACCESS {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return (side == Side.CENTRAL || side == Side.PROVINCE) && role.isAtLeast(Role.MANAGER);
        }
    },
    /** Find anybody with an account, end their sign-ins, reset their second step, close and reopen the account. */
    ADMINISTER_PEOPLE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.CENTRAL && role.isAtLeast(Role.MANAGER);
        }
    },
    /** Open accounts for people who are present and have a telephone only, and help them when their number changes. */
    OPEN_ACCOUNTS {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return (side == Side.COMMUNE || side == Side.PROVINCE) && role.isAtLeast(Role.MEMBER);
        }
    };

    /** Names the permission of a use case. */
    @Requires
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    public @interface Needed {
        @Nonbinding
        AccountPermission value();
    }
}

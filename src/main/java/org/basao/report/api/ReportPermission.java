package org.basao.report.api;

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

/** What officers may do with reports on products of their territory. Reporting needs none. */
public enum ReportPermission implements Permission {
    SEE {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side.isAuthority();
        }
    },
    /** Say whether a report is right. */
    DECIDE {
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
        ReportPermission value();
    }
}

package org.basao.platform.outbox;

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

/** What administrators may do with the work that waits in the outbox. */
public enum OutboxPermission implements Permission {
    /** See what waits and let what failed be tried again. */
    RETRY {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.CENTRAL && role.isAtLeast(Role.MANAGER);
        }
    };

    /** Names the permission of a use case. */
    @Requires
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    public @interface Needed {
        @Nonbinding
        OutboxPermission value();
    }
}

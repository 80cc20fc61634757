package org.basao.search.api;

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

/** What administrators may do with the search. */
public enum SearchPermission implements Permission {
    /** Change synonyms and pins, and see what was looked for in vain. */
    CHANGE_WORDS {
        @Override
        public boolean isGrantedTo(Side side, Role role) {
            return side == Side.CENTRAL && role.isAtLeast(Role.MANAGER);
        }
    },
    /** See how the index fares, compare it with the database and build it anew. */
    CARE_FOR_INDEX {
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
        SearchPermission value();
    }
}

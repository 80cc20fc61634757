package org.basao.platform.security;

import java.util.Optional;

/** One thing that may be done in a feature. Each feature has an enum of them and says which side and role holds each. */
public interface Permission {
    boolean isGrantedTo(Side side, Role role);

    /** Whether the organisation acted for must have been verified: what binds or reaches others. */
    default boolean needsVerified() {
        return false;
    }

    String name();

    /** The scope by which a program with a key may do it too; empty where people alone may. */
    default Optional<Scope> scope() {
        return Optional.empty();
    }
}

package org.basao.platform.security;

import java.util.Optional;

/**
 * Who acts in a use case, as the audit names them, and for whom. Somebody signed in who acts for no organisation may do only what
 * everybody signed in may.
 */
public final class Actor {
    private final String code;
    private final boolean operator;
    private final Acting acting;

    private Actor(String code, boolean operator, Acting acting) {
        this.code = code;
        this.operator = operator;
        this.acting = acting;
    }

    /** The operator at the command line, who may everything that a command offers. */
    public static Actor command(String name) {
        return new Actor("command:" + name, true, null);
    }

    /**
     * Somebody signed in.
     *
     * @param person public code
     * @param acting null if they act for themselves only
     */
    public static Actor person(String person, Acting acting) {
        return new Actor(person, false, acting);
    }

    /** Stable and no personal data, such as {@code command:import} or a person's public code. */
    public String code() {
        return code;
    }

    public Optional<Acting> acting() {
        return Optional.ofNullable(acting);
    }

    /** Public code of the organisation acted for, or null. */
    public String actingFor() {
        return acting == null ? null : acting.organisation();
    }

    public boolean isOperator() {
        return operator;
    }

    /** Whether the permission is theirs at all; which rows it reaches is said by the scope of the repository. */
    public boolean may(Permission permission) {
        return operator
                || (acting != null
                        && permission.isGrantedTo(acting.side(), acting.role())
                        && (acting.verified() || !permission.needsVerified()));
    }

    @Override
    public String toString() {
        return code;
    }
}

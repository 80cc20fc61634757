package org.basao.platform.security;

import java.util.Optional;
import java.util.Set;

/**
 * Who acts in a use case, as the audit names them, and for whom. Somebody signed in who acts for no organisation may do only what
 * everybody signed in may.
 */
public final class Actor {
    private final String code;
    private final boolean operator;
    private final Acting acting;
    private final Set<Scope> scopes;

    private Actor(String code, boolean operator, Acting acting, Set<Scope> scopes) {
        this.code = code;
        this.operator = operator;
        this.acting = acting;
        this.scopes = scopes;
    }

    /** The operator at the command line, who may everything that a command offers. */
    public static Actor command(String name) {
        return new Actor("command:" + name, true, null, null);
    }

    /**
     * Somebody signed in.
     *
     * @param person public code
     * @param acting null if they act for themselves only
     */
    public static Actor person(String person, Acting acting) {
        return new Actor(person, false, acting, null);
    }

    /**
     * A program with a key of the organisation, which may only what the key's scopes open.
     *
     * @param key public code of the key
     */
    public static Actor program(String key, Acting acting, Set<Scope> scopes) {
        return new Actor("key:" + key, false, acting, Set.copyOf(scopes));
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

    /** Whether nothing of the programme lies outside their reach: the operator and the central office. */
    public boolean isEverywhere() {
        return operator || (acting != null && acting.side() == Side.CENTRAL);
    }

    /** Id of the place in which the office acted for decides; null for whoever has none. */
    public Long territory() {
        return acting == null ? null : acting.territory();
    }

    /** Whether the permission is theirs at all; which rows it reaches is said by the scope of the repository. */
    public boolean may(Permission permission) {
        return operator
                || (acting != null
                        && permission.isGrantedTo(acting.side(), acting.role())
                        && (acting.verified() || !permission.needsVerified())
                        && isInScope(permission));
    }

    private boolean isInScope(Permission permission) {
        return scopes == null || permission.scope().filter(scopes::contains).isPresent();
    }

    /** Whether a program's key has the scope; people have none and need none. */
    public boolean hasScope(Scope scope) {
        return scopes != null && scopes.contains(scope);
    }

    @Override
    public String toString() {
        return code;
    }
}

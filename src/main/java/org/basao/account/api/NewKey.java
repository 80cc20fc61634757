package org.basao.account.api;

import java.util.Set;
import org.basao.platform.security.Scope;

/**
 * A key that somebody asks for.
 *
 * @param name what it is for, in the words of its maker
 * @param days how long it lives: 30, 90 or 365
 */
public record NewKey(String name, Set<Scope> scopes, int days) {
    public NewKey {
        scopes = Set.copyOf(scopes);
    }
}

package org.basao.account;

import jakarta.enterprise.context.RequestScoped;
import org.basao.platform.security.Actor;

/** The program that asks by a key, in a resource marked with {@link org.basao.account.api.ByKey}. */
@RequestScoped
public class Caller {
    private Actor actor;

    /** Set once, by the filter that has read the key. */
    public void is(Actor found) {
        actor = found;
    }

    /** @throws IllegalStateException in a resource that asks for no key */
    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("no key was asked for");
        }
        return actor;
    }
}

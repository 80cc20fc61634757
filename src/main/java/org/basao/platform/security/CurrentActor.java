package org.basao.platform.security;

/** Who looks at the page, for features that stand below accounts and cannot ask there. */
public interface CurrentActor {
    /** Whether somebody is signed in and has taken every step. */
    boolean isPresent();

    /** @throws IllegalStateException if nobody is */
    Actor actor();

    /** From now on this browser acts for that organisation, if the person belongs to it. */
    void actFor(String organisation);
}

package org.basao.platform.work;

import java.util.List;
import org.basao.platform.security.Actor;

/** What of a feature waits for somebody now; a feature with work for people implements it. One statement each, please. */
public interface Waits {
    /** The most urgent first; empty if nothing waits or nothing of it is theirs. */
    List<WaitingWork> of(Actor actor);
}

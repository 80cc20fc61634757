package org.basao.account;

import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/**
 * How far an office's view reaches: central everywhere, a province and a commune over their territory.
 *
 * @param all everywhere
 * @param territory id of the place, or null for whoever has none
 */
record Reach(boolean all, Long territory) {
    static Reach of(Actor actor) {
        return new Reach(
                actor.isOperator()
                        || actor.acting()
                                .map(Acting::side)
                                .filter(Side.CENTRAL::equals)
                                .isPresent(),
                actor.acting().map(Acting::territory).orElse(null));
    }
}

package org.basao.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/**
 * Which organisations an office reaches, as a condition on {@code organisation o}: those of its commune or province, for a central one
 * all. Offices themselves are none of them. Nobody else reaches any.
 */
record Territory(String sql, List<Object> parameters) {
    static Territory of(Actor actor) {
        Side side = actor.acting().map(Acting::side).orElse(null);
        if (actor.isEverywhere()) {
            return new Territory("o.kind <> 'AUTHORITY'", List.of());
        }
        if (side == Side.PROVINCE) {
            return within("province_id", actor);
        }
        return side == Side.COMMUNE ? within("commune_id", actor) : new Territory("false", List.of());
    }

    private static Territory within(String column, Actor actor) {
        return new Territory(
                "o.kind <> 'AUTHORITY' and o." + column + " = ?", Collections.singletonList(actor.territory()));
    }

    /** The parameters of a statement in which this condition stands last. */
    Object[] after(Object... before) {
        List<Object> all = new ArrayList<>(Arrays.asList(before));
        all.addAll(parameters);
        return all.toArray();
    }
}

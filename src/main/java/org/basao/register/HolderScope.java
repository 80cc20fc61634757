package org.basao.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;

/** {@link ProductScope} as a condition on the holder {@code organisation o}, for lists. */
public record HolderScope(String sql, List<Object> values) {
    public static HolderScope of(Actor actor) {
        Acting acting = actor.acting().orElse(null);
        if (actor.isEverywhere()) {
            return new HolderScope("true", List.of());
        }
        if (acting == null) {
            return new HolderScope("false", List.of());
        }
        return switch (acting.side()) {
            case PROVINCE -> new HolderScope("o.province_id = ?", Collections.singletonList(acting.territory()));
            case COMMUNE -> new HolderScope("o.commune_id = ?", Collections.singletonList(acting.territory()));
            default -> new HolderScope("o.code = ?::bpchar", List.of(acting.organisation()));
        };
    }

    /** The parameters of a statement in which this condition stands last. */
    public Object[] parameters(Object... before) {
        List<Object> all = new ArrayList<>(Arrays.asList(before));
        all.addAll(values);
        return all.toArray();
    }
}

package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.api.ReRecognition;
import org.basao.register.api.StarMove;

/**
 * Counts products that were recognised again, up, equal or down, and shows those that were counted. The database notes each as an event
 * when a certificate is superseded, whoever writes it; nothing that happens later changes the count of a period.
 */
@ApplicationScoped
public class ReRecognitions {
    private static final String FROM = """
              from re_recognition e
              join product p on p.id = e.product_id
              join organisation o on o.id = p.holder_id
              join certificate c on c.id = e.certificate_id
             where e.happened_on between ? and ? and\s""";

    private Rows rows;

    protected ReRecognitions() {}

    @Inject
    public ReRecognitions(Rows rows) {
        this.rows = rows;
    }

    /**
     * How many there were, of each move; those of the actor's territory.
     *
     * @param from first day of the decisions
     * @param to last day, itself included
     */
    public Map<StarMove, Long> count(Actor actor, LocalDate from, LocalDate to) {
        HolderScope scope = HolderScope.of(actor);
        Map<StarMove, Long> counted = new EnumMap<>(StarMove.class);
        for (StarMove move : StarMove.values()) {
            counted.put(move, 0L);
        }
        rows.list(
                        "select e.move, count(*)" + FROM + scope.sql() + " group by e.move",
                        row -> Map.entry(StarMove.valueOf(row.getString(1)), row.getLong(2)),
                        scope.parameters(from, to))
                .forEach(one -> counted.put(one.getKey(), one.getValue()));
        return counted;
    }

    /** Those that {@link #count} counts for that move, by day. */
    public List<ReRecognition> list(Actor actor, LocalDate from, LocalDate to, StarMove move) {
        HolderScope scope = HolderScope.of(actor);
        return rows.list(
                """
                        select e.happened_on, e.stars_before, e.stars, c.code, p.code, p.name, o.name
                        """ + FROM + "e.move = ? and " + scope.sql() + " order by e.happened_on, e.certificate_id",
                row -> new ReRecognition(
                        row.getObject(1, LocalDate.class),
                        move,
                        row.getInt(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                scope.parameters(from, to, move));
    }
}

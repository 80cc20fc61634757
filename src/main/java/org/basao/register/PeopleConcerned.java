package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.basao.platform.persistence.Rows;

/** Who is told when something happens to a product: those who work for its holder, and the officers who decide about it. */
@ApplicationScoped
public class PeopleConcerned {
    private Rows rows;
    private Clock clock;

    protected PeopleConcerned() {}

    @Inject
    public PeopleConcerned(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Everybody who works for the holder, as codes; who only looks is not told. */
    public List<String> holdersOf(String product) {
        return rows.list("""
                select p.code from membership m join person p on p.id = m.person_id and p.state = 'ACTIVE'
                  join product r on r.holder_id = m.organisation_id
                 where r.code = ?::bpchar and m.role <> 'VIEWER' and m.since <= ? and (m.until is null or m.until > ?) order by m.id
                """, row -> row.getString(1), product, clock.instant(), clock.instant());
    }

    /** The officers of the holder's province who may decide, as codes; where it has none, those of the centre. */
    public List<String> officersOf(String product) {
        List<String> here = officers(
                "o.level = 'PROVINCE' and o.territory_id = (select h.province_id from product r join organisation h on h.id = r.holder_id"
                        + " where r.code = ?::bpchar)",
                product);
        return here.isEmpty() ? officers("o.level = 'CENTRAL'") : here;
    }

    private List<String> officers(String condition, Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        all[0] = clock.instant();
        all[1] = clock.instant();
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return rows.list("""
                select p.code from membership m join person p on p.id = m.person_id and p.state = 'ACTIVE'
                  join organisation o on o.id = m.organisation_id and o.kind = 'AUTHORITY'
                 where m.role <> 'VIEWER' and m.since <= ? and (m.until is null or m.until > ?) and
                """ + condition + " order by m.id", row -> row.getString(1), all);
    }
}

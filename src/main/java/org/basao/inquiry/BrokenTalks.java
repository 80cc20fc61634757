package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.Breaks;

/** Talks and offers that a revocation would leave without a certificate; how many, never whose. */
@ApplicationScoped
public class BrokenTalks implements Breaks {
    private Rows rows;
    private Clock clock;

    protected BrokenTalks() {}

    @Inject
    public BrokenTalks(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Counted(long talks, long rounds) {}

    @Override
    public List<Broken> of(String product, LocalDate from) {
        LocalDate today = Days.today(clock);
        LocalDate later = from.isAfter(today) ? from : today;
        Counted counted = rows.first(
                        """
                        select count(distinct t.id) as talks, count(distinct o.id) as rounds
                          from product p
                          join request_line w on w.product_id = p.id
                          join talk t on t.id = w.talk_id and t.state <> 'DECLINED'
                          join request r on r.id = t.request_id and r.state = 'OPEN' and r.open_until >= ?
                          left join round_line l on l.request_line_id = w.id
                          left join round o on o.id = l.round_id and o.state = 'LIVE' and o.valid_until >= ?
                         where p.code = ?::bpchar
                        """, row -> new Counted(row.getLong("talks"), row.getLong("rounds")), later, later, product)
                .orElseThrow();
        List<Broken> broken = new ArrayList<>();
        if (counted.talks() > 0) {
            broken.add(new Broken("inquiry.openTalks", counted.talks()));
        }
        if (counted.rounds() > 0) {
            broken.add(new Broken("inquiry.liveRounds", counted.rounds()));
        }
        return broken;
    }
}

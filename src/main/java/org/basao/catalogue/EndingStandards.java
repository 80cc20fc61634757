package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.basao.platform.persistence.Rows;
import org.basao.register.HolderScope;
import org.basao.register.PapersWithEnd;
import org.basao.register.api.EndingPaper;

/** Standards and food safety papers of listings that are offered, with a last day. */
@ApplicationScoped
public class EndingStandards implements PapersWithEnd {
    private Rows rows;

    protected EndingStandards() {}

    @Inject
    public EndingStandards(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<EndingPaper> ending(HolderScope scope, LocalDate from, LocalDate to) {
        return rows.list(
                """
                select p.code, p.name, o.code, o.name, s.standard, s.number, s.valid_to
                  from listing_standard s
                  join listing l on l.id = s.listing_id and l.state = 'PUBLISHED'
                  join product p on p.id = l.product_id
                  join organisation o on o.id = p.holder_id
                 where s.valid_to between ? and ? and o.state = 'ACTIVE' and\s""" + scope.sql() + " order by s.valid_to, p.name_key limit " + MOST,
                row -> PapersWithEnd.read(EndingPaper.Kind.STANDARD, row),
                scope.parameters(from, to));
    }
}

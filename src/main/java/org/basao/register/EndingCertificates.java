package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.EndingPaper;

/** Certificates that end by themselves and were not renewed. */
@ApplicationScoped
public class EndingCertificates implements PapersWithEnd {
    private Rows rows;

    protected EndingCertificates() {}

    @Inject
    public EndingCertificates(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<EndingPaper> ending(HolderScope scope, LocalDate from, LocalDate to) {
        return rows.list(
                """
                select p.code, p.name, o.code, o.name, c.code, c.number, c.valid_to
                  from certificate c
                  join product p on p.id = c.product_id
                  join organisation o on o.id = p.holder_id
                 where c.valid_to between ? and ? and c.superseded_by_id is null and c.revoked_from is null
                   and o.state = 'ACTIVE' and\s""" + scope.sql() + " order by c.valid_to, p.name_key limit " + MOST,
                row -> PapersWithEnd.read(EndingPaper.Kind.CERTIFICATE, row),
                scope.parameters(from, to));
    }
}

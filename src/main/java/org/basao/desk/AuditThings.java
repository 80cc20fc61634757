package org.basao.desk;

import org.basao.platform.audit.AuditScope;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Side;

/** Which things a reader of the audit may read of. */
final class AuditThings {
    /** Everything that belongs to the organisations which the condition on {@code o} chooses. */
    private static final String OF_ORGANISATIONS = """
            with chosen as materialized (select o.id, o.code from organisation o where %s)
            select code::text from chosen
            union all select m.code::text from membership m join chosen on chosen.id = m.organisation_id
            union all select p.code::text from product p join chosen on chosen.id = p.holder_id
            union all select c.code::text from certificate c
              join product p on p.id = c.product_id join chosen on chosen.id = p.holder_id
            union all select g.code::text from certified_change g
              join product p on p.id = g.product_id join chosen on chosen.id = p.holder_id
            union all select d.code::text from deal d join chosen on chosen.id = d.producer_id
            union all select r.code::text from product_report r
              join product p on p.id = r.product_id join chosen on chosen.id = p.holder_id
            """;

    private AuditThings() {}

    /** Of the office's territory, and of the office itself; the central office sits in a province and belongs to none. */
    static AuditScope of(Acting office) {
        String place = office.side() == Side.PROVINCE ? "o.province_id" : "o.commune_id";
        return AuditScope.about(
                OF_ORGANISATIONS.formatted(
                        "(" + place + " = ? and o.level is distinct from 'CENTRAL') or o.code = ?::bpchar"),
                office.territory(),
                office.organisation());
    }

    /** Of one organisation. */
    static AuditScope ofOne(String organisation) {
        return AuditScope.about(OF_ORGANISATIONS.formatted("o.code = ?::bpchar"), organisation);
    }
}

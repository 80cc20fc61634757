package org.basao.local;

import java.time.LocalDate;
import org.basao.kernel.VietnameseText;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;

/** A public product whose certificate ends with a given day, put there by rows as an import would leave it. */
public final class EndingProduct {
    private static final int MONTHS = 36;

    private EndingProduct() {}

    /** @return its code; an outbox row asks for its place in the index */
    public static String put(Rows rows, String name, LocalDate lastDay) {
        PublicCodes codes = new PublicCodes(rows);
        String holder = codes.issue(CodeKind.ORGANISATION).value();
        String product = codes.issue(CodeKind.PRODUCT).value();
        LocalDate issued = lastDay.minusMonths(MONTHS);
        rows.change("""
                insert into organisation (code, kind, entity_type, name, name_key, tax_code_kind, province_id, state, created_at)
                select ?, 'PRODUCER', 'COOPERATIVE', ?, ?, 'NONE', id, 'ACTIVE', ? from place where code = '19' and valid_to is null
                """, holder, "HTX " + name, VietnameseText.key("HTX " + name), TestClock.SAMPLE_DAY);
        rows.change("""
                insert into product (code, name, name_key, set_id, holder_id, province_id, created_at)
                select ?, ?, ?, s.id, o.id, o.province_id, ? from product_set s, organisation o where s.number = 11 and o.code = ?
                """, product, name, VietnameseText.key(name), TestClock.SAMPLE_DAY, holder);
        rows.change("""
                insert into listing (product_id, state, published_at) select id, 'PUBLISHED', ? from product where code = ?
                """, TestClock.SAMPLE_DAY, product);
        rows.change("""
                insert into decision (issuer, level, number, year, signed_on) values ('UBND tỉnh Thái Nguyên', 'PROVINCE', ?, ?, ?)
                """, "QĐ " + product, issued.getYear(), issued);
        rows.change(
                """
                insert into certificate (code, product_id, decision_id, number, stars, place_name, issued_on, validity_months, valid_to)
                select ?, p.id, d.id, ?, 4, 'Thái Nguyên', d.signed_on, ?, ? from product p, decision d
                 where p.code = ? and d.number = ?
                """,
                codes.issue(CodeKind.CERTIFICATE).value(),
                "GCN " + product,
                MONTHS,
                lastDay,
                product,
                "QĐ " + product);
        rows.change(
                "insert into outbox (kind, key, created_at, due_at) values ('product-changed', ?, ?, ?)",
                product,
                TestClock.SAMPLE_DAY,
                TestClock.SAMPLE_DAY);
        return product;
    }
}

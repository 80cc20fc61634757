package org.basao.desk;

import org.basao.kernel.VietnameseText;
import org.basao.local.TestServers;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;

/** Products in the application under test, put there by rows, of which nobody has written yet. */
final class CertifiedProduct {
    private static final Rows ROWS = new Rows(TestServers.applicationDatabase().application());
    private static final PublicCodes CODES = new PublicCodes(ROWS);

    private CertifiedProduct() {}

    /** With four stars from last month on. @return its code */
    static String of(String holder, int set, String name) {
        String product = CODES.issue(CodeKind.PRODUCT).value();
        ROWS.change("""
                insert into product (code, name, name_key, set_id, holder_id, province_id, created_at)
                select ?, ?, ?, s.id, o.id, o.province_id, ?::timestamptz
                  from product_set s, organisation o where s.number = ? and o.code = ?
                """, product, name, VietnameseText.key(name), TestServers.CLOCK, set, holder);
        ROWS.change("""
                insert into decision (issuer, level, number, year, signed_on)
                values ('UBND thành phố Hà Nội', 'PROVINCE', ?, 2026, date '2026-10-01')
                """, product);
        ROWS.change("""
                insert into certificate (code, product_id, decision_id, number, stars, place_name, issued_on, validity_months, valid_to)
                select ?, p.id, d.id, ?, 4, 'Hà Nội', date '2026-10-01', 36, date '2029-10-01'
                  from product p, decision d where p.code = ? and d.number = ?
                """, CODES.issue(CodeKind.CERTIFICATE).value(), "CN-" + product, product, product);
        return product;
    }
}

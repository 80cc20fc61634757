package org.basao.intake.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.basao.intake.api.Column;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;

/** Numbers that name one thing only: a GTIN one trade item, a certificate's number one paper of its issuer in its year. */
final class TakenNumbers {
    private final ImportSession session;
    private final Map<String, Long> gtinLines = new HashMap<>();
    private final Map<String, Long> certificateLines = new HashMap<>();
    private final Map<String, Long> gtinProducts = new HashMap<>();
    private final Map<String, Paper> papers = new HashMap<>();

    private record Paper(long productId, String decision) {}

    TakenNumbers(ImportSession session) {
        this.session = session;
    }

    /** Reads who holds the numbers of these rows in the register. */
    void load(List<ProductRow> rows) {
        gtinProducts.clear();
        papers.clear();
        String[] gtins = rows.stream()
                .map(row -> row.offer().pack().gtin())
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        if (gtins.length > 0) {
            session.list("""
                    select w.gtin, l.product_id
                      from unnest(?) as w (gtin)
                     cross join lateral (select listing_id from pack where gtin = w.gtin offset 0) k
                      join listing l on l.id = k.listing_id
                    """, row -> gtinProducts.put(row.getString(1), row.getLong(2)), (Object) gtins);
        }
        session.list(
                """
                select d.issuer, d.year, d.number, c.number, c.product_id
                  from unnest(?) as w (number)
                 cross join lateral (select number, product_id, decision_id from certificate
                                      where upper(number) = upper(w.number) offset 0) c
                  join decision d on d.id = c.decision_id
                """,
                row -> papers.put(
                        key(row.getString(1), row.getInt(2), row.getString(4).toUpperCase(Locale.ROOT)),
                        new Paper(row.getLong(5), row.getString(3))),
                (Object) rows.stream().map(TakenNumbers::number).distinct().toArray(String[]::new));
    }

    /** @param product the registered product of the row, or null */
    void check(ProductRow row, KnownProduct product, List<Problem> problems) {
        Long id = product == null ? null : product.id();
        String gtin = row.offer().pack().gtin();
        if (gtin != null) {
            if (gtinLines.containsKey(gtin)) {
                problems.add(
                        new Problem(row.line(), Column.GTIN, Reason.GTIN_TWICE, String.valueOf(gtinLines.get(gtin))));
            } else if (gtinProducts.containsKey(gtin) && !gtinProducts.get(gtin).equals(id)) {
                problems.add(new Problem(row.line(), Column.GTIN, Reason.GTIN_TAKEN));
            }
        }
        String key = key(row);
        Paper paper = papers.get(key);
        if (certificateLines.containsKey(key)) {
            problems.add(new Problem(
                    row.line(),
                    Column.CERTIFICATE,
                    Reason.CERTIFICATE_TWICE,
                    String.valueOf(certificateLines.get(key))));
        } else if (paper != null
                && !(id != null
                        && paper.productId() == id
                        && paper.decision().equals(row.decision().number()))) {
            problems.add(new Problem(
                    row.line(),
                    Column.CERTIFICATE,
                    Reason.CERTIFICATE_TAKEN,
                    row.certificate().number()));
        }
    }

    void take(ProductRow row) {
        if (row.offer().pack().gtin() != null) {
            gtinLines.put(row.offer().pack().gtin(), row.line());
        }
        certificateLines.put(key(row), row.line());
    }

    private static String key(ProductRow row) {
        return key(row.decision().issuer(), row.decision().signedOn().getYear(), number(row));
    }

    private static String key(String issuer, int year, String number) {
        return issuer + '\n' + year + '\n' + number;
    }

    private static String number(ProductRow row) {
        return row.certificate().number().toUpperCase(Locale.ROOT);
    }
}

package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.ListedThing;
import org.basao.platform.persistence.Rows;

/** Everything that is public on a day, by the one predicate of law 1: for crawlers, who are told all of it in parts. */
@ApplicationScoped
public class PublicList {
    /** So many stand in one part: with two languages fewer than the 50,000 addresses that a site map may have. */
    public static final int PART = 20_000;

    private Rows rows;

    protected PublicList() {}

    @Inject
    public PublicList(Rows rows) {
        this.rows = rows;
    }

    /** How many parts the products of that day have. */
    public int productParts(LocalDate day) {
        long count = rows.first("select count(*) from public_product(?)", row -> row.getLong(1), day)
                .orElse(0L);
        return (int) Math.ceilDiv(count, PART);
    }

    /** @param part from 0 */
    public List<ListedThing> products(LocalDate day, int part) {
        return rows.list(
                """
                select p.code, p.name, p.name_en from public_product(?) pp join product p on p.id = pp.product_id
                 order by p.id offset ? limit ?
                """,
                row -> new ListedThing(row.getString(1), row.getString(2), row.getString(3)),
                day,
                (long) part * PART,
                PART);
    }

    /** Producers with a public product; at most {@link #PART}. */
    public List<ListedThing> producers(LocalDate day) {
        return rows.list("""
                select o.code, o.name, null from organisation o
                 where o.id in (select holder_id from public_product(?)) order by o.id limit ?
                """, row -> new ListedThing(row.getString(1), row.getString(2), row.getString(3)), day, PART);
    }
}

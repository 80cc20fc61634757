package org.basao.intake.domain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basao.catalogue.api.VatState;
import org.basao.intake.domain.KnownProduct.KnownCertificate;
import org.basao.intake.domain.ProductRow.Capacity;
import org.basao.intake.domain.ProductRow.Offer;
import org.basao.intake.domain.ProductRow.Pack;
import org.basao.intake.domain.ProductRow.Standard;
import org.basao.kernel.Quantity;
import org.basao.kernel.Unit;

/** Reads the known products of a part of the file in four statements and holds them until the transaction ends. */
final class ProductBook {
    private final ImportSession session;

    ProductBook(ImportSession session) {
        this.session = session;
    }

    /** A product by who holds it and what it is called. */
    record Key(long holderId, String nameKey) {}

    private record Entry<T>(long owner, T value) {}

    /** Those of the products that are registered. They are locked, in the order of their ids, against another's certificate. */
    Map<Key, KnownProduct> load(Collection<Key> keys) {
        Map<Key, KnownProduct> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        Map<Long, Key> ids = new HashMap<>();
        List<KnownProduct> products = session.list(
                """
                select p.id, p.code, p.name_en, s.number as set_number, p.sample, p.holder_id, p.name_key, l.id as listing_id,
                       l.description_vi, l.description_en, l.story_vi, l.story_en, l.storage_vi, l.storage_en, l.shelf_life_days,
                       l.lead_time_days, l.hs_code, l.minimum_order, l.minimum_unit, k.label, k.net_quantity, k.unit, k.per_carton,
                       k.gtin, k.price_min, k.price_max, k.vat_state, k.vat_rate
                  from product p
                  join unnest(?, ?) as w (holder_id, name_key) on w.holder_id = p.holder_id and w.name_key = p.name_key
                  join product_set s on s.id = p.set_id
                  left join listing l on l.product_id = p.id
                  left join pack k on k.listing_id = l.id and k.position = 1
                 order by p.id for update of p
                """,
                row -> {
                    ids.put(row.getLong("id"), new Key(row.getLong("holder_id"), row.getString("name_key")));
                    return product(row);
                },
                keys.stream().map(Key::holderId).toArray(Long[]::new),
                keys.stream().map(Key::nameKey).toArray(String[]::new));
        Long[] productIds = products.stream().map(KnownProduct::id).toArray(Long[]::new);
        Map<Long, List<KnownCertificate>> certificates = grouped(certificates(productIds));
        Map<Long, List<Capacity>> capacity = grouped(capacity(productIds));
        Map<Long, List<Standard>> standards = grouped(standards(productIds));
        for (KnownProduct product : products) {
            found.put(
                    ids.get(product.id()),
                    complete(
                            product,
                            certificates.getOrDefault(product.id(), List.of()),
                            capacity.getOrDefault(product.id(), List.of()),
                            standards.getOrDefault(product.id(), List.of())));
        }
        return found;
    }

    private static <T> Map<Long, List<T>> grouped(List<Entry<T>> entries) {
        Map<Long, List<T>> groups = new HashMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(entry.owner(), owner -> new ArrayList<>())
                .add(entry.value()));
        return groups;
    }

    private List<Entry<KnownCertificate>> certificates(Long[] productIds) {
        return session.list(
                """
                select c.product_id, c.id, d.issuer, d.number as decision, d.year, c.number, c.stars, c.potential_five_star,
                       c.issued_on, c.superseded_from is not null as superseded
                  from certificate c join decision d on d.id = c.decision_id where c.product_id = any(?)
                """,
                row -> new Entry<>(
                        row.getLong("product_id"),
                        new KnownCertificate(
                                row.getLong("id"),
                                new ProductRow.Decision.Key(
                                        row.getString("issuer"), row.getString("decision"), row.getInt("year")),
                                row.getString("number"),
                                row.getInt("stars"),
                                row.getBoolean("potential_five_star"),
                                row.getObject("issued_on", LocalDate.class),
                                row.getBoolean("superseded"))),
                (Object) productIds);
    }

    private List<Entry<Capacity>> capacity(Long[] productIds) {
        return session.list(
                """
                select l.product_id, m.month, m.quantity, m.unit
                  from listing_capacity m join listing l on l.id = m.listing_id where l.product_id = any(?) order by m.month
                """,
                row -> new Entry<>(
                        row.getLong(1), new Capacity(row.getInt(2), quantity(row.getBigDecimal(3), row.getString(4)))),
                (Object) productIds);
    }

    private List<Entry<Standard>> standards(Long[] productIds) {
        return session.list(
                """
                select l.product_id, t.standard, t.number, t.valid_to
                  from listing_standard t join listing l on l.id = t.listing_id where l.product_id = any(?)
                 order by t.standard collate "C"
                """,
                row -> new Entry<>(
                        row.getLong(1),
                        new Standard(row.getString(2), row.getString(3), row.getObject(4, LocalDate.class))),
                (Object) productIds);
    }

    private static KnownProduct product(ResultSet row) throws SQLException {
        long listingId = row.getLong("listing_id");
        boolean listed = !row.wasNull();
        return new KnownProduct(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name_en"),
                row.getInt("set_number"),
                row.getBoolean("sample"),
                listed ? listingId : null,
                listed ? offer(row) : Offer.NONE,
                List.of());
    }

    private static Offer offer(ResultSet row) throws SQLException {
        BigDecimal minimum = row.getBigDecimal("minimum_order");
        return new Offer(
                row.getString("description_vi"),
                row.getString("description_en"),
                row.getString("story_vi"),
                row.getString("story_en"),
                row.getString("storage_vi"),
                row.getString("storage_en"),
                row.getObject("shelf_life_days", Integer.class),
                row.getObject("lead_time_days", Integer.class),
                row.getString("hs_code"),
                minimum == null ? null : quantity(minimum, row.getString("minimum_unit")),
                row.getString("label") == null ? null : pack(row),
                List.of(),
                List.of());
    }

    private static Pack pack(ResultSet row) throws SQLException {
        BigDecimal min = row.getBigDecimal("price_min");
        BigDecimal max = row.getBigDecimal("price_max");
        BigDecimal rate = row.getBigDecimal("vat_rate");
        return new Pack(
                row.getString("label"),
                quantity(row.getBigDecimal("net_quantity"), row.getString("unit")),
                row.getObject("per_carton", Integer.class),
                row.getString("gtin"),
                min == null ? null : min.stripTrailingZeros(),
                max == null ? null : max.stripTrailingZeros(),
                VatState.valueOf(row.getString("vat_state")),
                rate == null ? null : rate.stripTrailingZeros());
    }

    private static Quantity quantity(BigDecimal amount, String unit) {
        return new Quantity(amount.stripTrailingZeros(), Unit.valueOf(unit));
    }

    private static KnownProduct complete(
            KnownProduct product,
            List<KnownCertificate> certificates,
            List<Capacity> capacity,
            List<Standard> standards) {
        Offer said = product.offer();
        return new KnownProduct(
                product.id(),
                product.code(),
                product.nameEn(),
                product.set(),
                product.sample(),
                product.listingId(),
                new Offer(
                        said.descriptionVi(),
                        said.descriptionEn(),
                        said.storyVi(),
                        said.storyEn(),
                        said.storageVi(),
                        said.storageEn(),
                        said.shelfLifeDays(),
                        said.leadTimeDays(),
                        said.hsCode(),
                        said.minimum(),
                        said.pack(),
                        capacity,
                        standards),
                certificates);
    }
}

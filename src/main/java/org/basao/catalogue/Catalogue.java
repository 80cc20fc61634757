package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basao.catalogue.api.GoneProduct;
import org.basao.catalogue.api.ProductCard;
import org.basao.catalogue.api.ProductView;
import org.basao.catalogue.api.VatState;
import org.basao.kernel.Unit;
import org.basao.platform.config.Days;
import org.basao.platform.notice.SampleData;
import org.basao.platform.persistence.Rows;
import org.basao.register.Register;
import org.basao.register.api.CertificateView;

/** Reads the shop window. Every answer holds for the day that was asked for, by the one predicate of law 1. */
@ApplicationScoped
public class Catalogue implements SampleData {
    /** So many products are shown on the page of a producer; the search finds the others. */
    public static final int MOST_OF_PRODUCER = 200;

    /** How many of the same province, and of any, are looked at for each that is wanted. */
    private static final int LOOKED_AT_NEAR = 8;

    private static final int LOOKED_AT_FAR = 3;

    private Rows rows;
    private Register register;

    protected Catalogue() {}

    @Inject
    public Catalogue(Rows rows, Register register) {
        this.rows = rows;
        this.register = register;
    }

    /** Those of the products that are public that day, in the order of the codes; what is not public is left out. */
    public List<ProductCard> cards(Collection<String> codes, LocalDate day) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, ProductCard> found =
                rows.list(CardRows.SELECT + " where p.code = any(?::bpchar[])", CardRows::read, day, codes).stream()
                        .collect(Collectors.toMap(ProductCard::code, Function.identity()));
        return codes.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Whether all of these are still public that day, each by the certificate that its card shows. The least that law 1 needs. */
    public boolean areCurrent(Collection<ProductCard> cards, LocalDate day) {
        return cards.isEmpty()
                || rows.first(
                                        """
                                select count(*) from public_product(?) pp
                                  join product p on p.id = pp.product_id join certificate c on c.id = pp.certificate_id
                                 where p.code = any(?::bpchar[]) and c.code = any(?::bpchar[])
                                """,
                                        row -> row.getInt(1),
                                        day,
                                        cards.stream().map(ProductCard::code).toList(),
                                        cards.stream()
                                                .map(ProductCard::certificateCode)
                                                .toList())
                                .orElse(0)
                        == cards.size();
    }

    /** Newest certificates first. */
    public List<ProductCard> newest(LocalDate day, int most) {
        return rows.list(CardRows.SELECT + """
                         where p.id = any(array(select one.product_id from public_product(?) one
                                order by one.issued_on desc, one.stars desc, one.product_id limit ?))
                         order by c.issued_on desc, c.stars desc, p.id
                        """, CardRows::read, day, day, most);
    }

    /** Public products of a producer, most stars first; at most {@link #MOST_OF_PRODUCER}. */
    public List<ProductCard> ofProducer(String organisationCode, LocalDate day) {
        return rows.list(
                CardRows.SELECT + " where o.code = ?::bpchar order by c.stars desc, p.name_key limit ?",
                CardRows::read,
                day,
                organisationCode,
                MOST_OF_PRODUCER);
    }

    /** Public products of the same set, those of the same province first; out of some, not out of thousands. */
    public List<ProductCard> similar(String productCode, LocalDate day, int most) {
        return rows.list(
                CardRows.SELECT + """
                        where p.id = any(array(select similar_product(?, ?, ?, ?, ?)))
                        order by (p.province_id = (select province_id from product where code = ?::bpchar)) desc,
                                 c.stars desc, p.id
                        """,
                CardRows::read,
                day,
                productCode,
                day,
                most * LOOKED_AT_NEAR,
                most * LOOKED_AT_FAR,
                most,
                productCode);
    }

    /** How many products of each group are public: group code to number. */
    public Map<String, Long> countByGroup(LocalDate day) {
        return rows.list("""
                        select s.group_code, count(*) as products
                          from public_product(?) pp
                          join product p on p.id = pp.product_id
                          join product_set s on s.id = p.set_id
                         group by s.group_code
                        """, row -> Map.entry(row.getString(1), row.getLong(2)), day).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The product with everything its page shows, if it is public that day. Five statements. */
    public Optional<ProductView> product(String code, LocalDate day) {
        return cards(List.of(code), day).stream().findFirst().flatMap(card -> view(card, day));
    }

    private Optional<ProductView> view(ProductCard card, LocalDate day) {
        List<ProductView.Pack> packs = packs(card.code());
        List<ProductView.MonthlyCapacity> capacity = rows.list(
                """
                select m.month, m.quantity, m.unit
                  from listing_capacity m join listing l on l.id = m.listing_id join product p on p.id = l.product_id
                 where p.code = ?::bpchar order by m.month
                """,
                row -> new ProductView.MonthlyCapacity(
                        row.getInt(1), row.getBigDecimal(2), Unit.valueOf(row.getString(3))),
                card.code());
        List<ProductView.Standard> standards = rows.list(
                """
                select t.standard, t.number, t.valid_to
                  from listing_standard t join listing l on l.id = t.listing_id join product p on p.id = l.product_id
                 where p.code = ?::bpchar order by t.standard
                """,
                row -> new ProductView.Standard(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                card.code());
        List<CertificateView> certificates = register.history(card.code(), day);
        return rows.first(
                """
                select f.name as former_province, m.full_name as commune, l.description_vi, l.description_en, l.story_vi,
                       l.story_en, l.storage_vi, l.storage_en, l.shelf_life_days, l.lead_time_days, l.hs_code
                  from product p
                  join listing l on l.product_id = p.id
                  left join place f on f.id = p.former_province_id
                  left join place m on m.id = p.commune_id
                 where p.code = ?::bpchar
                """,
                row -> new ProductView(
                        card,
                        row.getString("former_province"),
                        row.getString("commune"),
                        row.getString("description_vi"),
                        row.getString("description_en"),
                        row.getString("story_vi"),
                        row.getString("story_en"),
                        row.getString("storage_vi"),
                        row.getString("storage_en"),
                        row.getObject("shelf_life_days", Integer.class),
                        row.getObject("lead_time_days", Integer.class),
                        row.getString("hs_code"),
                        packs,
                        capacity,
                        standards,
                        certificates),
                card.code());
    }

    private List<ProductView.Pack> packs(String productCode) {
        return rows.list(
                """
                select k.label, k.net_quantity, k.unit, k.per_carton, k.gtin, k.price_on_request, k.price_min, k.price_max,
                       k.currency, k.vat_state, k.vat_rate, k.comparison_price
                  from pack k join listing l on l.id = k.listing_id join product p on p.id = l.product_id
                 where p.code = ?::bpchar order by k.position
                """,
                row -> new ProductView.Pack(
                        row.getString("label"),
                        row.getBigDecimal("net_quantity"),
                        Unit.valueOf(row.getString("unit")),
                        row.getObject("per_carton", Integer.class),
                        row.getString("gtin"),
                        row.getBoolean("price_on_request"),
                        row.getBigDecimal("price_min"),
                        row.getBigDecimal("price_max"),
                        row.getString("currency"),
                        VatState.valueOf(row.getString("vat_state")),
                        row.getBigDecimal("vat_rate"),
                        row.getBigDecimal("comparison_price")),
                productCode);
    }

    /** A product that was certified once and is not public that day; empty if it is public or was never certified. */
    public Optional<GoneProduct> gone(String code, LocalDate day) {
        if (!cards(List.of(code), day).isEmpty()) {
            return Optional.empty();
        }
        List<CertificateView> certificates = register.history(code, day);
        if (certificates.isEmpty()) {
            return Optional.empty();
        }
        return rows.first("""
                select p.name, s.number, s.sub_group,
                       case when o.state = 'SUSPENDED' then o.suspended_at end as suspended_at,
                       case when l.state = 'WITHDRAWN' then l.withdrawn_at end as withdrawn_at
                  from product p join product_set s on s.id = p.set_id join organisation o on o.id = p.holder_id
                  left join listing l on l.product_id = p.id
                 where p.code = ?::bpchar
                """, row -> gone(code, row, certificates, day), code);
    }

    /** All that keeps it from the public has gone on since it began: the first of these days is the day it left. */
    private static GoneProduct gone(String code, ResultSet row, List<CertificateView> certificates, LocalDate day)
            throws SQLException {
        Optional<LocalDate> ended = certificates.stream()
                .map(CertificateView::lastEffectiveDay)
                .max(LocalDate::compareTo)
                .filter(last -> last.isBefore(day))
                .map(last -> last.plusDays(1));
        Optional<LocalDate> hidden = Stream.of(day(row, "suspended_at"), day(row, "withdrawn_at"))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
        return new GoneProduct(
                code,
                row.getString("name"),
                row.getInt("number"),
                row.getString("sub_group"),
                Stream.of(ended, hidden)
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                ended.isPresent() && hidden.filter(ended.get()::isAfter).isEmpty(),
                certificates);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.atZoneSameInstant(Days.ZONE).toLocalDate());
    }

    /** Whether any product is sample data: then every page, export and answer must say so (law 12). */
    @Override
    public boolean holdsSampleData() {
        return rows.first("select exists (select 1 from product where sample)", row -> row.getBoolean(1))
                .orElse(false);
    }
}

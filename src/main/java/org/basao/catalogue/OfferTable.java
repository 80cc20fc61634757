package org.basao.catalogue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Month;
import org.basao.catalogue.api.Offer.Pack;
import org.basao.catalogue.api.Offer.Picture;
import org.basao.catalogue.api.Offer.Standard;
import org.basao.catalogue.api.Offer.Stay;
import org.basao.catalogue.api.Offer.Story;
import org.basao.catalogue.api.Offer.Terms;
import org.basao.catalogue.api.Offer.Tier;
import org.basao.catalogue.api.VatState;
import org.basao.kernel.Quantity;
import org.basao.kernel.Unit;
import org.basao.platform.persistence.Rows;

/** What is public of an offer, in the tables from which pages, index and API read it. */
record OfferTable(Rows rows) {

    /** The offer as it is public or would be; empty where nothing was ever said. Six statements. */
    Offer read(String product) {
        return rows.first("""
                        select p.name_en, l.description_vi, l.description_en, l.story_vi, l.story_en, l.minimum_order, l.minimum_unit,
                               l.lead_time_days, l.shelf_life_days, l.storage_vi, l.storage_en, l.hs_code, l.delivers_to,
                               l.guests_from, l.guests_to, l.nights, l.season_from, l.season_to, l.id
                          from product p left join listing l on l.product_id = p.id where p.code = ?::bpchar
                        """, this::offer, product).orElse(Offer.EMPTY);
    }

    private Offer offer(ResultSet row) throws SQLException {
        Story story = new Story(
                row.getString("name_en"),
                row.getString("description_vi"),
                row.getString("description_en"),
                row.getString("story_vi"),
                row.getString("story_en"));
        Long listing = row.getObject("id", Long.class);
        if (listing == null) {
            return Offer.EMPTY.with(story);
        }
        Terms terms = new Terms(
                plain(row.getBigDecimal("minimum_order")),
                unit(row.getString("minimum_unit")),
                row.getObject("lead_time_days", Integer.class),
                row.getObject("shelf_life_days", Integer.class),
                row.getString("storage_vi"),
                row.getString("storage_en"),
                row.getString("hs_code"),
                texts(row, "delivers_to"));
        return new Offer(
                story, packs(listing), terms, stay(row), capacity(listing), standards(listing), pictures(listing));
    }

    static Stay stay(ResultSet row) throws SQLException {
        return new Stay(
                row.getObject("guests_from", Integer.class),
                row.getObject("guests_to", Integer.class),
                row.getObject("nights", Integer.class),
                row.getObject("season_from", Integer.class),
                row.getObject("season_to", Integer.class));
    }

    /** The texts of an array; none for null. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private List<Pack> packs(long listing) {
        Map<Integer, List<Tier>> tiers = rows
                .list(
                        """
                        select k.position, t.from_packs, t.price from pack_tier t join pack k on k.id = t.pack_id
                         where k.listing_id = ? order by k.position, t.from_packs
                        """,
                        row -> Map.entry(row.getInt(1), new Tier(row.getInt(2), plain(row.getBigDecimal(3)))),
                        listing)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rows.list(
                "select * from pack where listing_id = ? order by position",
                row -> new Pack(
                        row.getString("label"),
                        plain(row.getBigDecimal("net_quantity")),
                        unit(row.getString("unit")),
                        row.getObject("per_carton", Integer.class),
                        row.getString("gtin"),
                        row.getBoolean("price_on_request"),
                        plain(row.getBigDecimal("price_min")),
                        plain(row.getBigDecimal("price_max")),
                        VatState.valueOf(row.getString("vat_state")),
                        plain(row.getBigDecimal("vat_rate")),
                        tiers.getOrDefault(row.getInt("position"), List.of())),
                listing);
    }

    private List<Month> capacity(long listing) {
        return rows.list(
                "select month, quantity, unit from listing_capacity where listing_id = ? order by month",
                row -> new Month(row.getInt(1), plain(row.getBigDecimal(2)), unit(row.getString(3))),
                listing);
    }

    private List<Standard> standards(long listing) {
        return rows.list(
                "select standard, number, valid_to from listing_standard where listing_id = ? order by standard",
                row -> new Standard(row.getString(1), row.getString(2), row.getObject(3, java.time.LocalDate.class)),
                listing);
    }

    private List<Picture> pictures(long listing) {
        return rows.list("""
                select f.hash, lp.alt_vi, lp.alt_en from listing_photo lp join photo f on f.id = lp.photo_id
                 where lp.listing_id = ? order by lp.position
                """, row -> new Picture(row.getString(1), row.getString(2), row.getString(3)), listing);
    }

    /** Puts the offer in the place of what was public. The listing's row is locked by the caller. */
    void write(long listing, long product, Offer offer) {
        Terms terms = offer.terms();
        Story story = offer.story();
        rows.change(
                "update product set name_en = ? where id = ? and name_en is distinct from ?",
                story.nameEn(),
                product,
                story.nameEn());
        rows.change(
                """
                update listing set description_vi = ?, description_en = ?, story_vi = ?, story_en = ?, storage_vi = ?, storage_en = ?,
                       shelf_life_days = ?, lead_time_days = ?, hs_code = ?, minimum_order = ?, minimum_unit = ?, delivers_to = ?,
                       guests_from = ?, guests_to = ?, nights = ?, season_from = ?, season_to = ?
                 where id = ?
                """,
                story.descriptionVi(),
                story.descriptionEn(),
                story.storyVi(),
                story.storyEn(),
                terms.storageVi(),
                terms.storageEn(),
                terms.shelfLifeDays(),
                terms.leadTimeDays(),
                terms.hsCode(),
                terms.minimumOrder(),
                terms.minimumOrder() == null ? null : terms.minimumUnit(),
                terms.deliversTo(),
                offer.stay().guestsFrom(),
                offer.stay().guestsTo(),
                offer.stay().nights(),
                offer.stay().seasonFrom(),
                offer.stay().seasonTo(),
                listing);
        for (String table : List.of("pack", "listing_capacity", "listing_standard", "listing_photo")) {
            rows.change("delete from " + table + " where listing_id = ?", listing);
        }
        for (int i = 0; i < offer.packs().size(); i++) {
            write(listing, i + 1, offer.packs().get(i));
        }
        offer.capacity()
                .forEach(one -> rows.change(
                        "insert into listing_capacity (listing_id, month, quantity, unit) values (?, ?, ?, ?)",
                        listing,
                        one.month(),
                        one.quantity(),
                        one.unit()));
        offer.standards()
                .forEach(one -> rows.change(
                        "insert into listing_standard (listing_id, standard, number, valid_to) values (?, ?, ?, ?)",
                        listing,
                        one.name(),
                        one.number(),
                        one.validTo()));
        for (int i = 0; i < offer.pictures().size(); i++) {
            Picture one = offer.pictures().get(i);
            rows.change("""
                    insert into listing_photo (listing_id, position, photo_id, alt_vi, alt_en)
                    select ?, ?, id, ?, ? from photo where product_id = ? and hash = ?
                    """, listing, i + 1, one.altVi(), one.altEn(), product, one.hash());
        }
    }

    private void write(long listing, int position, Pack pack) {
        long id = rows.first(
                        """
                        insert into pack (listing_id, position, label, net_quantity, unit, base_quantity, dimension, per_carton, gtin,
                                          price_on_request, price_min, price_max, vat_state, vat_rate)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """,
                        row -> row.getLong(1),
                        listing,
                        position,
                        pack.label(),
                        pack.netQuantity(),
                        pack.unit(),
                        new Quantity(pack.netQuantity(), pack.unit()).inBaseUnit(),
                        pack.unit().dimension(),
                        pack.perCarton(),
                        pack.gtin(),
                        pack.priceOnRequest(),
                        pack.priceMin(),
                        pack.priceMax(),
                        pack.vatState(),
                        pack.vatRate())
                .orElseThrow();
        pack.tiers()
                .forEach(tier -> rows.change(
                        "insert into pack_tier (pack_id, from_packs, price) values (?, ?, ?)",
                        id,
                        tier.from(),
                        tier.price()));
    }

    private static Unit unit(String name) {
        return name == null ? null : Unit.valueOf(name);
    }

    /** 120000.00 is 120000; 12.50 is 12.5: so that equal amounts are equal. */
    static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

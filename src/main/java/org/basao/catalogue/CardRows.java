package org.basao.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.basao.catalogue.api.Photo;
import org.basao.catalogue.api.ProductCard;
import org.basao.catalogue.api.VatState;
import org.basao.kernel.Dimension;
import org.basao.kernel.Unit;
import org.basao.organisation.api.EntityType;
import org.basao.register.api.LegalNotice;

/** The SQL by which public products become cards. Its first parameter is the day. */
final class CardRows {
    static final String SELECT = """
            select p.code, p.name, p.name_en, s.number as set_number, s.sub_group, s.legal_notice,
                   v.code as province_code, v.name as province, v.name_en as province_en,
                   o.code as producer_code, o.name as producer_name, o.entity_type,
                   k.label, k.price_on_request, k.price_min, k.price_max, k.currency, k.vat_state, k.comparison_price,
                   k.dimension, l.minimum_order, l.minimum_unit,
                   c.code as certificate_code, c.number as certificate_number, c.stars, c.potential_five_star,
                   d.issuer, c.issued_on, c.valid_to, p.sample,
                   f.hash, f.width as photo_width, f.height as photo_height, lp.alt_vi, lp.alt_en
              from public_product(?) pp
              join product p on p.id = pp.product_id
              join product_set s on s.id = p.set_id
              join place v on v.id = p.province_id
              join organisation o on o.id = pp.holder_id
              join listing l on l.id = pp.listing_id
              join certificate c on c.id = pp.certificate_id
              join decision d on d.id = c.decision_id
              left join pack k on k.listing_id = l.id and k.position = 1
              left join listing_photo lp on lp.listing_id = l.id and lp.position = 1
              left join photo f on f.id = lp.photo_id
            """;

    private CardRows() {}

    static ProductCard read(ResultSet row) throws SQLException {
        return new ProductCard(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("set_number"),
                row.getString("sub_group"),
                constant(LegalNotice.class, row.getString("legal_notice")),
                row.getString("province_code"),
                row.getString("province"),
                row.getString("province_en"),
                row.getString("producer_code"),
                row.getString("producer_name"),
                EntityType.valueOf(row.getString("entity_type")),
                row.getString("label"),
                row.getBoolean("price_on_request"),
                row.getBigDecimal("price_min"),
                row.getBigDecimal("price_max"),
                row.getString("currency"),
                constant(VatState.class, row.getString("vat_state")),
                row.getBigDecimal("comparison_price"),
                constant(Dimension.class, row.getString("dimension")),
                row.getBigDecimal("minimum_order"),
                constant(Unit.class, row.getString("minimum_unit")),
                row.getString("certificate_code"),
                row.getString("certificate_number"),
                row.getInt("stars"),
                row.getBoolean("potential_five_star"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("sample"),
                photo(row));
    }

    private static Photo photo(ResultSet row) throws SQLException {
        String hash = row.getString("hash");
        return hash == null
                ? null
                : new Photo(
                        hash,
                        row.getInt("photo_width"),
                        row.getInt("photo_height"),
                        row.getString("alt_vi"),
                        row.getString("alt_en"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}

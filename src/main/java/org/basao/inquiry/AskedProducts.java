package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basao.inquiry.api.AskedProduct;
import org.basao.inquiry.api.TradeUnit;
import org.basao.kernel.Unit;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.LegalNotice;

/** Public products as somebody asks about them. What is not public that day is left out. */
@ApplicationScoped
public class AskedProducts {
    private Rows rows;

    protected AskedProducts() {}

    @Inject
    public AskedProducts(Rows rows) {
        this.rows = rows;
    }

    private record Pack(String product, TradeUnit unit) {}

    /** By code, in the order of the codes. Two statements, however many there are. */
    public Map<String, AskedProduct> of(Collection<String> codes, LocalDate day) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, List<TradeUnit>> packs = rows
                .list(
                        """
                        select p.code, k.label, k.net_quantity, k.unit
                          from product p join listing l on l.product_id = p.id join pack k on k.listing_id = l.id
                         where p.code = any(?::bpchar[]) order by p.id, k.position
                        """,
                        row -> new Pack(
                                row.getString(1),
                                TradeUnit.pack(row.getString(2), row.getBigDecimal(3), Unit.valueOf(row.getString(4)))),
                        codes)
                .stream()
                .collect(Collectors.groupingBy(Pack::product, Collectors.mapping(Pack::unit, Collectors.toList())));
        Map<String, AskedProduct> found = rows
                .list("""
                        select p.code, p.name, p.name_en, o.code as producer, o.name as producer_name, v.name as province,
                               v.name_en as province_en, c.stars, s.group_code, s.legal_notice, l.minimum_order, l.minimum_unit
                          from product p
                          join public_product(?) pp on pp.product_id = p.id
                          join organisation o on o.id = pp.holder_id
                          join place v on v.id = p.province_id
                          join certificate c on c.id = pp.certificate_id
                          join product_set s on s.id = p.set_id
                          join listing l on l.id = pp.listing_id
                         where p.code = any(?::bpchar[])
                        """, row -> product(row, packs.getOrDefault(row.getString("code"), List.of())), day, codes)
                .stream()
                .collect(Collectors.toMap(AskedProduct::code, one -> one));
        Map<String, AskedProduct> ordered = new LinkedHashMap<>();
        codes.stream().filter(found::containsKey).forEach(code -> ordered.put(code, found.get(code)));
        return ordered;
    }

    private static AskedProduct product(ResultSet row, List<TradeUnit> packs) throws SQLException {
        BigDecimal minimum = row.getBigDecimal("minimum_order");
        return new AskedProduct(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("producer"),
                row.getString("producer_name"),
                row.getString("province"),
                row.getString("province_en"),
                row.getInt("stars"),
                row.getString("group_code").equals("VI"),
                packs,
                minimum,
                minimum == null ? null : Unit.valueOf(row.getString("minimum_unit")),
                LegalNotice.read(row.getString("legal_notice")));
    }
}

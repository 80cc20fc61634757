package org.basao.intake.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.Reason;
import org.basao.intake.domain.OfferText.Vat;
import org.basao.intake.domain.ProductRow.Capacity;
import org.basao.intake.domain.ProductRow.Offer;
import org.basao.intake.domain.ProductRow.Pack;
import org.basao.intake.domain.ProductRow.Standard;
import org.basao.kernel.Gtin;
import org.basao.kernel.Quantity;
import org.basao.kernel.VietnameseText;

/** Checks what a producer says of a product and asks for it. */
final class OfferCheck {
    private static final BigDecimal MOST_DONG = new BigDecimal("10000000000");
    private static final List<String> ON_REQUEST = List.of("lien he", "thoa thuan", "on request");

    /** Null if the pack is wrong; the reading then says what. */
    Offer check(RowReading row) {
        PackText packText = row.meaning(Column.PACK, Reason.PACK_UNREADABLE, PackText::parse);
        boolean onRequest = isOnRequest(row);
        BigDecimal from = onRequest ? null : price(row, Column.PRICE_MIN);
        BigDecimal to = onRequest ? null : price(row, Column.PRICE_MAX);
        if (onRequest && row.cell(Column.PRICE_MAX).isPresent()) {
            row.problem(Column.PRICE_MAX, Reason.PRICE_ORDER);
        }
        if (from != null && to != null && from.compareTo(to) > 0) {
            row.problem(Column.PRICE_MAX, Reason.PRICE_ORDER);
        }
        Vat vat = row.meaning(Column.VAT, Reason.VAT_UNREADABLE, OfferText::vat);
        Gtin gtin = row.meaning(Column.GTIN, Reason.GTIN, Gtin::parse);
        Integer perCarton = row.count(Column.PER_CARTON);
        Integer shelfLife = row.count(Column.SHELF_LIFE);
        Integer leadTime = row.count(Column.LEAD_TIME);
        String hsCode = row.meaning(Column.HS_CODE, Reason.HS_CODE, OfferText::hsCode);
        List<Standard> standards = row.meaning(Column.STANDARDS, Reason.STANDARD_UNREADABLE, OfferText::standards);
        if (packText == null) {
            return null;
        }
        Quantity minimum = minimum(row, packText);
        List<Capacity> capacity =
                row.meaning(Column.CAPACITY, Reason.CAPACITY_UNREADABLE, text -> OfferText.capacity(text, packText));
        Pack pack = new Pack(
                packText.label(),
                packText.net(),
                perCarton,
                gtin == null ? null : gtin.value(),
                from,
                to == null ? from : to,
                vat == null ? null : vat.state(),
                vat == null ? null : vat.rate());
        return new Offer(
                row.lines(Column.DESCRIPTION),
                row.lines(Column.DESCRIPTION_EN),
                row.lines(Column.STORY),
                row.lines(Column.STORY_EN),
                row.text(Column.STORAGE),
                row.text(Column.STORAGE_EN),
                shelfLife,
                leadTime,
                hsCode,
                minimum,
                pack,
                capacity == null ? List.of() : capacity,
                standards == null ? List.of() : standards);
    }

    static boolean isOnRequest(RowReading row) {
        String text = row.text(Column.PRICE_MIN);
        return text != null && ON_REQUEST.contains(VietnameseText.foldedKey(text));
    }

    static BigDecimal price(RowReading row, Column column) {
        Optional<Cell> cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> read = cell.flatMap(NumberText::dong);
        if (read.isEmpty()) {
            row.problem(column, Reason.PRICE_UNREADABLE, row.text(column));
            return null;
        }
        BigDecimal price = read.get().stripTrailingZeros();
        if (price.signum() <= 0) {
            row.problem(column, Reason.PRICE_NOT_POSITIVE);
        } else if (price.scale() > 0) {
            row.problem(column, Reason.PRICE_DECIMALS, row.text(column));
        } else if (price.compareTo(MOST_DONG) >= 0) {
            row.problem(column, Reason.NUMBER_TOO_BIG, row.text(column));
        } else {
            return price;
        }
        return null;
    }

    static Quantity minimum(RowReading row, PackText pack) {
        Optional<Cell> cell = row.cell(Column.MINIMUM_ORDER);
        if (cell.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> amount = NumberText.of(cell.get()).filter(found -> found.signum() > 0);
        String unit = row.text(Column.MINIMUM_UNIT);
        if (amount.isEmpty() || !NumberText.storable(amount.get())) {
            row.problem(Column.MINIMUM_ORDER, Reason.NUMBER_UNREADABLE, row.text(Column.MINIMUM_ORDER));
            return null;
        }
        if (unit == null) {
            row.problem(Column.MINIMUM_UNIT, Reason.MINIMUM_WITHOUT_UNIT);
            return null;
        }
        Optional<Quantity> minimum = pack.quantity(amount.get(), unit);
        if (minimum.isEmpty()) {
            row.problem(Column.MINIMUM_UNIT, Reason.UNIT_UNKNOWN, unit);
        } else if (minimum.get().unit().dimension() != pack.net().unit().dimension()) {
            row.problem(Column.MINIMUM_UNIT, Reason.UNIT_DIMENSION, unit, pack.label());
        } else if (!NumberText.storable(minimum.get().amount())) {
            row.problem(Column.MINIMUM_ORDER, Reason.NUMBER_TOO_BIG, row.text(Column.MINIMUM_ORDER));
        } else {
            return minimum.get();
        }
        return null;
    }
}

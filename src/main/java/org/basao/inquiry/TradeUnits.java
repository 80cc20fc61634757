package org.basao.inquiry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.basao.inquiry.api.PriceStep;
import org.basao.inquiry.api.TradeUnit;
import org.basao.kernel.Dimension;
import org.basao.kernel.Unit;

/** Units of trade and numbers as rows keep them. */
final class TradeUnits {
    private TradeUnits() {}

    /** From the columns {@code unit}, {@code pack_label}, {@code pack_base} and {@code dimension}. */
    static TradeUnit read(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return unit.equals(TradeUnit.PACK)
                ? new TradeUnit(
                        Dimension.valueOf(row.getString("dimension")).base(),
                        row.getString("pack_label"),
                        plain(row.getBigDecimal("pack_base")))
                : TradeUnit.of(Unit.valueOf(unit));
    }

    /** What a pack holds; null for a unit, whose size everybody knows. */
    static BigDecimal base(TradeUnit unit) {
        return unit.isPack() ? unit.base() : null;
    }

    /** From the arrays {@code step_from} and {@code step_price}. */
    static List<PriceStep> steps(ResultSet row) throws SQLException {
        BigDecimal[] from = (BigDecimal[]) row.getArray("step_from").getArray();
        BigDecimal[] price = (BigDecimal[]) row.getArray("step_price").getArray();
        List<PriceStep> steps = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            steps.add(new PriceStep(plain(from[i]), plain(price[i])));
        }
        return steps;
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

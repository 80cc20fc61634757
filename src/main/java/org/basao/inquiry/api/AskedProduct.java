package org.basao.inquiry.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.kernel.Dimension;
import org.basao.kernel.Unit;
import org.basao.register.api.LegalNotice;

/**
 * A public product as somebody asks about it: in which units, and from which quantity on it is sold.
 *
 * @param nameEn or null
 * @param producer public code
 * @param stay whether guests come, instead of goods being delivered
 * @param packs as the listing shows them, may be empty
 * @param minimum the least that is sold, or null
 * @param minimumUnit of it, or null
 * @param legalNotice what must be said beside it, or null
 */
public record AskedProduct(
        String code,
        String name,
        String nameEn,
        String producer,
        String producerName,
        String province,
        String provinceEn,
        int stars,
        boolean stay,
        List<TradeUnit> packs,
        BigDecimal minimum,
        Unit minimumUnit,
        LegalNotice legalNotice) {
    private static final Set<Dimension> OF_GUESTS = Set.of(Dimension.GUEST_DAY, Dimension.GUEST_NIGHT);

    public AskedProduct {
        packs = List.copyOf(packs);
    }

    /** In what it can be asked for: its packs, then the units of what they hold; where nothing is offered yet, those of its kind. */
    public List<TradeUnit> units() {
        Set<Dimension> dimensions = packs.stream().map(TradeUnit::dimension).collect(Collectors.toSet());
        List<TradeUnit> units = new ArrayList<>(packs);
        Arrays.stream(Unit.values())
                .filter(unit -> dimensions.isEmpty()
                        ? OF_GUESTS.contains(unit.dimension()) == stay
                        : dimensions.contains(unit.dimension()))
                .map(TradeUnit::of)
                .forEach(units::add);
        return units;
    }

    /** Empty if it is not sold so. */
    public Optional<TradeUnit> unit(String name, String packLabel) {
        return units().stream()
                .filter(one -> one.name().equals(name)
                        && (!one.isPack() || one.packLabel().equals(packLabel)))
                .findFirst();
    }

    /** What most will ask in: the unit of the minimum, else the first pack, else the first unit. */
    public TradeUnit usualUnit() {
        return units().stream()
                .filter(one -> minimumUnit != null && !one.isPack() && one.unit() == minimumUnit)
                .findFirst()
                .orElseGet(() -> units().stream()
                        .filter(one -> packs.contains(one)
                                || one.unit() == one.dimension().base())
                        .findFirst()
                        .orElseThrow());
    }

    /** Whether so much is less than is sold; false where nothing is said or the two cannot be compared. */
    public boolean isBelowMinimum(BigDecimal amount, TradeUnit unit) {
        if (minimum == null) {
            return false;
        }
        if (unit.dimension() == minimumUnit.dimension()) {
            return unit.inBase(amount).compareTo(minimum.multiply(minimumUnit.size())) < 0;
        }
        // a minimum told in pieces of what is sold by weight means packs
        return unit.isPack() && minimumUnit == Unit.PIECE && amount.compareTo(minimum) < 0;
    }
}

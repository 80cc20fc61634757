package org.basao.search.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basao.kernel.Dimension;

/**
 * A span of prices or of least orders inside one dimension, because a kilogram compares with no litre. Its code stands in
 * addresses and in the index: {@code mass-50000-100000}, without an end {@code mass-1000000-}.
 *
 * @param from in dong for one base unit, or in base units (see {@link Dimension#base()})
 * @param to the same, or null without an end
 */
public record Band(Dimension dimension, long from, Long to) {
    /** Of comparison prices: from inclusive, to exclusive. */
    public static final List<Band> PRICES = bands(Map.of(
            Dimension.MASS, List.of(50_000L, 100_000L, 200_000L, 500_000L, 1_000_000L),
            Dimension.VOLUME, List.of(50_000L, 100_000L, 200_000L, 500_000L),
            Dimension.COUNT, List.of(50_000L, 100_000L, 200_000L, 500_000L, 1_000_000L),
            Dimension.GUEST_DAY, List.of(200_000L, 500_000L, 1_000_000L),
            Dimension.GUEST_NIGHT, List.of(200_000L, 500_000L, 1_000_000L)));

    /** Of least orders: from exclusive, to inclusive, so that "up to 10 kg" holds an order of 10 kg. */
    public static final List<Band> ORDERS = bands(Map.of(
            Dimension.MASS, List.of(10L, 50L, 100L, 500L),
            Dimension.VOLUME, List.of(10L, 50L, 100L, 500L),
            Dimension.COUNT, List.of(10L, 50L, 100L, 500L),
            Dimension.GUEST_DAY, List.of(2L, 5L, 10L, 20L),
            Dimension.GUEST_NIGHT, List.of(2L, 5L, 10L, 20L)));

    private static List<Band> bands(Map<Dimension, List<Long>> steps) {
        List<Band> bands = new ArrayList<>();
        new EnumMap<>(steps).forEach((dimension, ends) -> {
            long from = 0;
            for (long to : ends) {
                bands.add(new Band(dimension, from, to));
                from = to;
            }
            bands.add(new Band(dimension, from, null));
        });
        return List.copyOf(bands);
    }

    public String code() {
        return dimension.name().toLowerCase(java.util.Locale.ROOT) + "-" + from + "-" + (to == null ? "" : to);
    }

    /** The band of a comparison price. */
    public static Optional<Band> ofPrice(Dimension dimension, BigDecimal price) {
        return PRICES.stream()
                .filter(band -> band.dimension == dimension
                        && price.compareTo(BigDecimal.valueOf(band.from)) >= 0
                        && (band.to == null || price.compareTo(BigDecimal.valueOf(band.to)) < 0))
                .findFirst();
    }

    /** The band of a least order in base units. */
    public static Optional<Band> ofOrder(Dimension dimension, BigDecimal quantity) {
        return ORDERS.stream()
                .filter(band -> band.dimension == dimension
                        && quantity.compareTo(BigDecimal.valueOf(band.from)) > 0
                        && (band.to == null || quantity.compareTo(BigDecimal.valueOf(band.to)) <= 0))
                .findFirst();
    }

    /** The one of the bands that has this code. */
    public static Optional<Band> find(List<Band> bands, String code) {
        return bands.stream().filter(band -> band.code().equals(code)).findFirst();
    }
}

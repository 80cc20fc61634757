package org.basao.intake.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.kernel.Quantity;
import org.basao.kernel.Unit;
import org.basao.kernel.VietnameseText;

/**
 * How goods are packed, as labels say it: "hộp 100 g", "chai 1 l", "gói 10 chiếc", "kg", "bộ", "khách/ngày".
 *
 * @param label as written, blanks tidied
 * @param container such as {@code hộp}; the counting word itself for single pieces; empty where goods are sold by the unit
 * @param net what is in it
 */
record PackText(String label, String container, Quantity net) {
    private static final Pattern SHAPE =
            Pattern.compile("(?<container>\\p{L}[\\p{L} ]*?)?\\s*(?<amount>\\d[\\d.,]*)\\s*(?<unit>\\p{L}[\\p{L} /]*)");

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("g", Unit.GRAM),
            Map.entry("gr", Unit.GRAM),
            Map.entry("gam", Unit.GRAM),
            Map.entry("gram", Unit.GRAM),
            Map.entry("kg", Unit.KILOGRAM),
            Map.entry("ki lô gam", Unit.KILOGRAM),
            Map.entry("cân", Unit.KILOGRAM),
            Map.entry("t", Unit.TONNE),
            Map.entry("tấn", Unit.TONNE),
            Map.entry("tonne", Unit.TONNE),
            Map.entry("ml", Unit.MILLILITRE),
            Map.entry("l", Unit.LITRE),
            Map.entry("lít", Unit.LITRE),
            Map.entry("lit", Unit.LITRE),
            Map.entry("litre", Unit.LITRE),
            Map.entry("piece", Unit.PIECE),
            Map.entry("khách/ngày", Unit.GUEST_DAY),
            Map.entry("khách / ngày", Unit.GUEST_DAY),
            Map.entry("khách/đêm", Unit.GUEST_NIGHT),
            Map.entry("khách / đêm", Unit.GUEST_NIGHT));

    private static final Set<String> COUNTED = Set.of(
            "cái", "chiếc", "viên", "bộ", "chậu", "cây", "con", "cành", "bông", "quả", "trái", "bánh", "thanh", "que",
            "miếng", "đôi", "tấm", "túi lọc", "ống", "gói", "hộp", "chai", "hũ", "lon", "lọ", "bó", "tờ", "cuốn", "vé",
            "suất");

    /** The unit that a word names; counting words are pieces. */
    static Optional<Unit> unit(String word) {
        String plain = VietnameseText.composed(word).strip().toLowerCase(Locale.ROOT);
        Unit unit = UNITS.get(plain);
        if (unit == null && COUNTED.contains(plain)) {
            unit = Unit.PIECE;
        }
        return Optional.ofNullable(unit);
    }

    /** Empty if the text is no way of packing that we know. */
    static Optional<PackText> parse(String written) {
        String label = VietnameseText.composed(written).strip().replaceAll("\\s+", " ");
        String text = label.toLowerCase(Locale.ROOT);
        Optional<Unit> bare = unit(text);
        if (bare.isPresent()) {
            String container = bare.get() == Unit.PIECE ? text : "";
            return Optional.of(new PackText(label, container, new Quantity(BigDecimal.ONE, bare.get())));
        }
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        Optional<Unit> unit = unit(shape.group("unit"));
        Optional<BigDecimal> amount = NumberText.decimal(shape.group("amount"));
        if (unit.isEmpty() || amount.isEmpty() || amount.get().signum() <= 0 || !NumberText.storable(amount.get())) {
            return Optional.empty();
        }
        Quantity net = new Quantity(amount.get().stripTrailingZeros(), unit.get());
        String container =
                shape.group("container") == null ? "" : shape.group("container").strip();
        return NumberText.storable(net.inBaseUnit().setScale(0, RoundingMode.CEILING))
                ? Optional.of(new PackText(label, container, net))
                : Optional.empty();
    }

    /**
     * An amount in a unit of the pack's dimension, or in packs: ten boxes of 100 g are one kilogram.
     *
     * @param word a unit or the pack's own word
     * @return empty if the word is neither
     */
    Optional<Quantity> quantity(BigDecimal amount, String word) {
        String plain = VietnameseText.composed(word).strip().toLowerCase(Locale.ROOT);
        if (!container.isEmpty() && (container.equals(plain) || container.startsWith(plain + " "))) {
            Unit base = net.unit().dimension().base();
            return Optional.of(new Quantity(amount.multiply(net.inBaseUnit()).stripTrailingZeros(), base));
        }
        return unit(plain).map(unit -> new Quantity(amount.stripTrailingZeros(), unit));
    }
}

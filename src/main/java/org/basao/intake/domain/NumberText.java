package org.basao.intake.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.basao.intake.api.Cell;

/**
 * Numbers as people write them. Dots group thousands and a comma begins decimals (1.234,5); commas that can only group are read as
 * grouping too (1,234,567), and a dot that cannot group is a decimal point (4.5). Numbers of a spreadsheet have a decimal point.
 */
final class NumberText {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}");
    private static final Pattern GROUPED_BY_DOTS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,6})?");
    private static final Pattern GROUPED_BY_COMMAS = Pattern.compile("\\d{1,3}(,\\d{3}){2,}(\\.\\d{1,6})?");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}[.,]\\d{1,6}");

    private NumberText() {}

    static Optional<BigDecimal> of(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER ? Optional.of(new BigDecimal(cell.text())) : decimal(cell.text());
    }

    /** The number, or empty if the text is none. */
    static Optional<BigDecimal> decimal(String text) {
        String plain = text.replaceAll("[\\s\\u00A0\\u202F_]", "");
        if (PLAIN.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain));
        }
        if (GROUPED_BY_DOTS.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replace(".", "").replace(',', '.')));
        }
        if (GROUPED_BY_COMMAS.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replace(",", "")));
        }
        return DECIMAL.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(',', '.')))
                : Optional.empty();
    }

    /** An amount of đồng: a single comma before three digits groups too (90,000), because đồng have no decimals. */
    static Optional<BigDecimal> dong(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            return of(cell);
        }
        String plain =
                cell.text().replaceAll("(?iu)(đồng|vnđ|vnd|đ|₫)\\s*$", "").replaceAll("[\\s\\u00A0\\u202F]", "");
        return plain.matches("\\d{1,3},\\d{3}") ? Optional.of(new BigDecimal(plain.replace(",", ""))) : decimal(plain);
    }

    /** A whole number that fits an int. */
    static Optional<Integer> whole(Cell cell) {
        return of(cell).filter(
                        number -> number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 9)
                .map(BigDecimal::intValueExact);
    }

    /** Whether it is a quantity that trade knows: at most 8 digits before and 3 behind the comma. */
    static boolean storable(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() <= 3 && shortest.precision() - shortest.scale() <= 8;
    }
}

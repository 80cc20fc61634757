package org.basao.catalogue.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import org.basao.platform.error.InvalidField;
import org.basao.platform.i18n.Language;

/** The fields of a form by their names, as they were typed, and what they mean. */
public class Typed extends HashMap<String, String> {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
    private static final int LONGEST_NUMBER = 20;

    private final Language language;

    public Typed(Language language) {
        this.language = language;
    }

    void set(String field, Object value) {
        put(
                field,
                switch (value) {
                    case null -> "";
                    case BigDecimal number -> shown(number);
                    case LocalDate day -> DAY.format(day);
                    default -> value.toString();
                });
    }

    /** Whether both say the same of a field, however its number is written. */
    boolean says(String field, Typed other) {
        String one = text(field);
        String two = other.text(field);
        if (one == null || two == null || one.equals(two)) {
            return Objects.equals(one, two);
        }
        try {
            return number(field).compareTo(other.number(field)) == 0;
        } catch (InvalidField e) {
            return false;
        }
    }

    private String shown(BigDecimal number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setGroupingSeparator(language == Language.VI ? '.' : ',');
        symbols.setDecimalSeparator(language == Language.VI ? ',' : '.');
        return new DecimalFormat("#,##0.###", symbols).format(number);
    }

    /** Null for nothing; lines end as we write them. */
    String text(String field) {
        String typed = get(field);
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
    }

    /**
     * A number as people write it in the language of the page: 1.500.000 or 1,5 in Vietnamese, 1,500,000 or 1.5 in English; a sign before
     * three digits at the end parts thousands.
     *
     * @throws InvalidField if it is none
     */
    BigDecimal number(String field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f₫đ]", "");
        char decimal = language == Language.VI ? ',' : '.';
        char group = language == Language.VI ? '.' : ',';
        String groups = "\\" + group;
        if (plain.length() > LONGEST_NUMBER) {
            throw new InvalidField(field, "catalogue.offer.number.wrong");
        }
        if (plain.matches("\\d{1,3}(" + groups + "\\d{3})+(\\" + decimal + "\\d+)?")) {
            plain = plain.replace(String.valueOf(group), "");
        }
        plain = plain.replace(',', '.');
        if (!plain.matches("\\d+(\\.\\d+)?")) {
            throw new InvalidField(field, "catalogue.offer.number.wrong");
        }
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** @throws InvalidField if it is no whole number */
    Integer whole(String field) {
        BigDecimal number = number(field);
        if (number == null) {
            return null;
        }
        if (number.scale() > 0 || number.precision() > 9) {
            throw new InvalidField(field, "catalogue.offer.number.wrong");
        }
        return number.intValueExact();
    }

    /** @throws InvalidField if it is no day such as 31/12/2027 */
    LocalDate day(String field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        try {
            return LocalDate.parse(typed, DAY.withResolverStyle(java.time.format.ResolverStyle.STRICT));
        } catch (DateTimeParseException e) {
            throw new InvalidField(field, "catalogue.offer.day.wrong");
        }
    }

    /** Null where nothing, or nothing of ours, was chosen. */
    <E extends Enum<E>> E chosen(String field, Class<E> type) {
        String typed = text(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        return null;
    }

    /** Digits only, as they are written on packs and papers with spaces, dots and hyphens. */
    String digits(String field) {
        String typed = text(field);
        return typed == null ? null : typed.replaceAll("[\\s.-]", "");
    }
}

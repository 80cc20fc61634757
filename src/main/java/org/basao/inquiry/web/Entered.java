package org.basao.inquiry.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.platform.error.InvalidField;
import org.basao.platform.i18n.Language;

/** The fields of a form by their names, as they were typed, and what they mean. */
public class Entered extends HashMap<String, String> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NUMBER = 20;
    private static final int MOST_DIGITS = 9;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f₫đ]");
    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern WRITTEN_DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final Language language;

    public Entered(Language language) {
        this.language = language;
    }

    /** Puts what is known into a field before anybody types. */
    void put(String field, BigDecimal number) {
        put(field, number == null ? "" : new Figures(language).number(number));
    }

    void put(String field, Integer number) {
        put(field, number == null ? "" : number.toString());
    }

    /** As the date field of a browser wants it. */
    void put(String field, LocalDate day) {
        put(field, day == null ? "" : day.toString());
    }

    void put(String field, Enum<?> constant) {
        put(field, constant == null ? "" : constant.name());
    }

    /** Null for nothing. */
    String text(String field) {
        String typed = get(field);
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /**
     * A number as people write it in the language of the page: 1.500.000 or 1,5 in Vietnamese, 1,500,000 or 1.5 in English.
     *
     * @throws InvalidField if it is none
     */
    BigDecimal number(String field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        String plain = SPACES.matcher(typed).replaceAll("");
        String group = language == Language.VI ? "." : ",";
        String decimal = language == Language.VI ? "," : ".";
        boolean grouped =
                plain.matches("\\d{1,3}(" + Pattern.quote(group) + "\\d{3})+(" + Pattern.quote(decimal) + "\\d+)?");
        String read = (grouped ? plain.replace(group, "") : plain).replace(',', '.');
        if (plain.length() > LONGEST_NUMBER || !PLAIN.matcher(read).matches()) {
            throw new InvalidField(field, "inquiry.number.wrong");
        }
        BigDecimal number = new BigDecimal(read).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** @throws InvalidField if it is no whole number */
    Integer whole(String field) {
        BigDecimal number = number(field);
        if (number == null) {
            return null;
        }
        if (number.scale() > 0 || number.precision() > MOST_DIGITS) {
            throw new InvalidField(field, "inquiry.number.wrong");
        }
        return number.intValueExact();
    }

    /** A day as the date field of a browser sends it, or as people write it: 31/12/2026. @throws InvalidField if it is none */
    LocalDate day(String field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        try {
            Matcher written = WRITTEN_DAY.matcher(typed);
            return written.matches()
                    ? LocalDate.of(
                            Integer.parseInt(written.group(3)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(1)))
                    : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new InvalidField(field, "inquiry.day.wrong");
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
}

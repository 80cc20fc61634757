package org.basao.inquiry.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.TradeUnit;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.api.Wanted.Line;
import org.basao.inquiry.api.WantedDocument;
import org.basao.kernel.Unit;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields.Checks;
import org.basao.platform.i18n.Language;

/** The fields of a request by their names, as they were typed, and what they mean. Those of a line end with its number, from 1. */
public class AskFields extends HashMap<String, String> {
    private static final long serialVersionUID = 1L;
    private static final String PACK = TradeUnit.PACK + ":";
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_NUMBER = 24;

    private final Language language;
    private final boolean lenient;

    /** @param lenient while somebody is still typing: what cannot be read is left out */
    AskFields(Language language, boolean lenient) {
        this.language = language;
        this.lenient = lenient;
    }

    /** As a form sends them. */
    static AskFields sent(Language language, Map<String, String[]> parameters) {
        AskFields fields = new AskFields(language, true);
        parameters.forEach((name, values) -> fields.put(name, String.join(" ", values)));
        return fields;
    }

    /** The value by which a form names a unit. */
    static String name(TradeUnit unit) {
        return unit.isPack() ? PACK + unit.packLabel() : unit.name();
    }

    void fill(Wanted wanted) {
        for (int i = 1; i <= wanted.lines().size(); i++) {
            Line line = wanted.lines().get(i - 1);
            put("amount" + i, shown(line.amount()));
            put("unit" + i, unitName(line));
            put("price" + i, shown(line.targetPrice()));
            put("note" + i, text(line.note()));
        }
        put("province", text(wanted.province()));
        put("address", text(wanted.address()));
        put("deliverFrom", text(wanted.deliverFrom()));
        put("deliverTo", text(wanted.deliverTo()));
        put("recurrence", wanted.recurrence().name());
        put("incoterm", text(wanted.incoterm()));
        put("note", text(wanted.note()));
        put("answerBy", text(wanted.answerBy()));
    }

    private static String unitName(Line line) {
        return TradeUnit.PACK.equals(line.unit()) ? PACK + line.packLabel() : text(line.unit());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private String shown(BigDecimal number) {
        if (number == null) {
            return "";
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setGroupingSeparator(language == Language.VI ? '.' : ',');
        symbols.setDecimalSeparator(language == Language.VI ? ',' : '.');
        return new DecimalFormat("#,##0.###", symbols).format(number);
    }

    /**
     * What the fields mean.
     *
     * @param products public codes in the order of the lines
     * @throws org.basao.platform.error.InvalidFields for numbers and days that are none, unless it is read leniently
     */
    Wanted read(List<String> products, boolean sample, List<String> documents) {
        Checks checks = new Checks();
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= products.size(); i++) {
            String number = String.valueOf(i);
            checks.run(() -> number("amount" + number)).run(() -> number("price" + number));
        }
        checks.run(() -> day("deliverFrom")).run(() -> day("deliverTo")).run(() -> day("answerBy"));
        checks.end();
        for (int i = 1; i <= products.size(); i++) {
            String unit = Optional.ofNullable(typed("unit" + i)).orElse("");
            boolean pack = unit.startsWith(PACK);
            lines.add(new Line(
                    products.get(i - 1),
                    number("amount" + i),
                    pack
                            ? TradeUnit.PACK
                            : constant(unit, Unit.class).map(Enum::name).orElse(null),
                    pack ? unit.substring(PACK.length()) : null,
                    number("price" + i),
                    typed("note" + i)));
        }
        return new Wanted(
                lines,
                typed("province"),
                typed("address"),
                day("deliverFrom"),
                day("deliverTo"),
                constant(typed("recurrence"), Recurrence.class).orElse(Recurrence.ONCE),
                sample,
                documents.stream()
                        .flatMap(one -> constant(one, WantedDocument.class).stream())
                        .distinct()
                        .toList(),
                typed("incoterm"),
                typed("note"),
                day("answerBy"));
    }

    /** Null for nothing; lines end as we write them. */
    private String typed(String field) {
        String typed = get(field);
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
    }

    private static <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    /**
     * A number as people write it in the language of the page: 1.500.000 or 1,5 in Vietnamese, 1,500,000 or 1.5 in English.
     *
     * @throws InvalidField if it is none
     */
    private BigDecimal number(String field) {
        String typed = typed(field);
        if (typed == null) {
            return null;
        }
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f₫đ]", "");
        String group = language == Language.VI ? "." : ",";
        String decimal = language == Language.VI ? "," : ".";
        if (plain.matches("\\d{1,3}(\\" + group + "\\d{3})+(\\" + decimal + "\\d+)?")) {
            plain = plain.replace(group, "");
        }
        plain = plain.replace(',', '.');
        if (plain.length() > LONGEST_NUMBER || !plain.matches("-?\\d+(\\.\\d+)?")) {
            refuse(field, "inquiry.number.wrong");
            return null;
        }
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** As a calendar field sends it, or 31/12/2026. */
    private LocalDate day(String field) {
        String typed = typed(field);
        if (typed == null) {
            return null;
        }
        try {
            return typed.contains("/") ? LocalDate.parse(typed, WRITTEN) : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            refuse(field, "inquiry.day.wrong");
            return null;
        }
    }

    private void refuse(String field, String why) {
        if (!lenient) {
            throw new InvalidField(field, why);
        }
    }
}

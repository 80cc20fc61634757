package org.basao.inquiry.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.basao.inquiry.api.TradeUnit;
import org.basao.kernel.Unit;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/** How amounts, prices and days are said. Vietnamese: 1.234.567 ₫; English: ₫1,234,567. Days are those of Việt Nam. */
final class Figures {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(Days.ZONE);
    private static final String NO_BREAK = "\u00a0";

    private final Language language;
    private final Texts units;

    Figures(Language language) {
        this.language = language;
        this.units = Texts.of("org.basao.catalogue.messages", language);
    }

    /** At most three decimals. */
    String number(BigDecimal number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setGroupingSeparator(language == Language.VI ? '.' : ',');
        symbols.setDecimalSeparator(language == Language.VI ? ',' : '.');
        return new DecimalFormat("#,##0.###", symbols).format(number);
    }

    /** To the decimals of the currency. */
    String money(BigDecimal amount, String currency) {
        int decimals = java.util.Currency.getInstance(currency).getDefaultFractionDigits();
        String number = number(amount.setScale(decimals, RoundingMode.HALF_UP));
        boolean dong = currency.equals("VND");
        return dong && language == Language.EN ? "₫" + number : number + NO_BREAK + (dong ? "₫" : currency);
    }

    /** What one of it is called, such as {@code kg} or {@code hộp 100 g}. */
    String unit(TradeUnit unit) {
        return unit.isPack() ? unit.packLabel() : unit(unit.unit());
    }

    String unit(Unit unit) {
        return units.text("unit." + unit);
    }

    /** {@code 200 kg}, {@code 50 × hộp 100 g}. */
    String quantity(BigDecimal amount, TradeUnit unit) {
        return number(amount) + (unit.isPack() ? NO_BREAK + "× " : NO_BREAK) + unit(unit);
    }

    /** {@code 95.000 ₫/kg}. */
    String price(BigDecimal price, String currency, TradeUnit unit) {
        return money(price, currency) + " / " + unit(unit);
    }

    static String day(LocalDate day) {
        return day == null ? "" : Days.written(day);
    }

    static String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }
}

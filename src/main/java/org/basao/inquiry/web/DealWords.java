package org.basao.inquiry.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basao.catalogue.api.VatState;
import org.basao.inquiry.api.ComparisonView;
import org.basao.inquiry.api.DealView.Delivery;
import org.basao.inquiry.api.PriceStep;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.RoundTerms;
import org.basao.inquiry.api.TradeUnit;
import org.basao.kernel.Dimension;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/** How offers and deals are said on pages, in files and in print. Vietnamese: 1.234.567 ₫; English: ₫1,234,567. */
public record DealWords(Language language) {
    private static final String BUNDLE = "org.basao.inquiry.deal";
    private static final String NO_BREAK = "\u00a0";

    /** A pack or unit beside a number that is told in it. */
    private static final String TIMES = NO_BREAK + "×" + NO_BREAK;

    Texts texts() {
        return Texts.of(BUNDLE, language);
    }

    public String say(String key, Object... parameters) {
        return texts().text(key, parameters);
    }

    public String day(LocalDate day) {
        return day == null ? "" : Days.written(day);
    }

    /** The one of two texts that fits the language; the other where it is missing. */
    public String either(String vietnamese, String english) {
        return language == Language.EN && english != null && !english.isBlank() ? english : vietnamese;
    }

    public String number(BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setGroupingSeparator(language == Language.VI ? '.' : ',');
        symbols.setDecimalSeparator(language == Language.VI ? ',' : '.');
        return new DecimalFormat("#,##0.###", symbols).format(value);
    }

    /** As it is typed into a field: without marks between thousands. */
    public String typed(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        return language == Language.VI ? plain.replace('.', ',') : plain;
    }

    public String money(BigDecimal amount, String currency) {
        String sign = currency.equals("VND") ? "₫" : currency;
        String number = number(amount);
        return language == Language.VI || sign.length() > 1 ? number + NO_BREAK + sign : sign + number;
    }

    /** What one is called: kg, or the pack as printed. */
    public String unit(TradeUnit unit) {
        return unit.isPack() ? unit.packLabel() : say("unit." + unit.unit());
    }

    /** So many of it. */
    public String amount(BigDecimal amount, TradeUnit unit) {
        return number(amount) + (unit.isPack() ? TIMES : NO_BREAK) + unit(unit);
    }

    /** What one costs. */
    public String price(BigDecimal price, String currency, TradeUnit unit) {
        return money(price, currency) + "\u00a0/ " + unit(unit);
    }

    /** What one kg, litre or piece costs; without decimals where the currency has none. */
    private String perBase(BigDecimal price, String currency, Dimension dimension) {
        BigDecimal rounded = currency.equals("VND") ? price.setScale(0, RoundingMode.HALF_UP) : price;
        return money(rounded, currency) + "/" + say("unit." + dimension.base());
    }

    /** The same for a line of an offer, and whether tax was added to it. */
    public String perBase(ComparisonView.Entry entry) {
        Dimension dimension = entry.line().unit().dimension();
        String price = perBase(entry.perBase(), entry.offer().currency(), dimension);
        boolean taxed = entry.perBase().compareTo(entry.line().perBase()) != 0;
        return taxed ? say("compare.taxed", price) : price;
    }

    public String step(PriceStep step, String currency) {
        return say("compare.step", number(step.from()), money(step.price(), currency));
    }

    public String vat(RoundTerms terms) {
        String state = say("vat." + terms.vatState());
        boolean rated = terms.vatState() == VatState.INCLUDED || terms.vatState() == VatState.EXCLUDED;
        return rated && terms.vatRate() != null ? say("vat.rate", state, number(terms.vatRate())) : state;
    }

    /** Who brings the goods where and what that costs, or that nothing was said. */
    public String freight(RoundTerms terms, String currency) {
        if (terms.freight() == null) {
            return say("freight.none");
        }
        List<String> parts = new ArrayList<>();
        parts.add(terms.incoterm() == null ? say("freight." + terms.freight()) : terms.incoterm());
        if (terms.freightPlace() != null) {
            parts.add(terms.freightPlace());
        }
        if (terms.freightCost() != null) {
            parts.add(say("freight.cost", money(terms.freightCost(), currency)));
        }
        return String.join(" · ", parts);
    }

    /** Where and when the goods are wanted; empty if that was not said. */
    public String delivery(Delivery delivery) {
        List<String> parts = new ArrayList<>();
        if (delivery.address() != null) {
            parts.add(delivery.address());
        }
        if (delivery.place() != null) {
            parts.add(delivery.place());
        }
        if (delivery.from() != null && delivery.to() != null) {
            parts.add(day(delivery.from()) + " – " + day(delivery.to()));
        } else if (delivery.from() != null) {
            parts.add(say("delivery.from", day(delivery.from())));
        } else if (delivery.to() != null) {
            parts.add(say("delivery.to", day(delivery.to())));
        }
        if (delivery.recurrence() != Recurrence.ONCE) {
            parts.add(say("recurrence." + delivery.recurrence()));
        }
        return String.join(" · ", parts);
    }

    /** "hôm nay là ngày cuối", "còn 3 ngày". */
    public String left(long days) {
        return say("left", days);
    }

    public String days(Integer days) {
        return days == null ? say("unsaid") : say("days", days);
    }
}

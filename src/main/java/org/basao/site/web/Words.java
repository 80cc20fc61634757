package org.basao.site.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.ProductCard;
import org.basao.catalogue.api.ProductView;
import org.basao.catalogue.api.VatState;
import org.basao.kernel.Unit;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/** How values are said on the public pages: prices, packs, days, places. Vietnamese: 1.234.567 ₫; English: ₫1,234,567. */
public class Words {
    static final String BUNDLE = "org.basao.site.messages";
    /** A certificate that ends within so many days is said to end soon. */
    static final int SOON_DAYS = 90;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String NO_BREAK = "\u00a0";

    private Language language;
    private Texts texts;

    protected Words() {}

    public Words(Language language) {
        this.language = language;
        this.texts = Texts.of(BUNDLE, language);
    }

    /** The text of a key, with its parameters. */
    public String say(String key) {
        return texts.text(key);
    }

    public boolean has(String key) {
        return texts.has(key);
    }

    public String say(String key, Object first) {
        return texts.text(key, first);
    }

    public String say(String key, Object first, Object second) {
        return texts.text(key, first, second);
    }

    public String say(String key, Object first, Object second, Object third) {
        return texts.text(key, first, second, third);
    }

    public String say(String key, Object first, Object second, Object third, Object fourth) {
        return texts.text(key, first, second, third, fourth);
    }

    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The one of two texts that fits the language; the other where it is missing. */
    public String either(String vietnamese, String english) {
        String wanted = language == Language.VI ? vietnamese : english;
        String other = language == Language.VI ? english : vietnamese;
        return wanted == null || wanted.isBlank() ? other : wanted;
    }

    public String name(ProductCard card) {
        return either(card.name(), card.nameEn());
    }

    public String province(ProductCard card) {
        return either(card.province(), card.provinceEn());
    }

    public String price(ProductCard card) {
        return price(card.pack(), card.priceOnRequest(), card.priceMin(), card.priceMax(), card.currency());
    }

    public String price(ProductView.Pack pack) {
        return price(pack.label(), pack.priceOnRequest(), pack.priceMin(), pack.priceMax(), pack.currency());
    }

    private String price(String pack, boolean onRequest, BigDecimal least, BigDecimal most, String currency) {
        if (pack == null) {
            return say("price.none");
        }
        if (onRequest) {
            return say("price.onRequest");
        }
        if (least.compareTo(most) == 0) {
            return money(number(least), currency);
        }
        return money(number(least) + NO_BREAK + "– " + number(most), currency);
    }

    private String money(String amount, String currency) {
        String sign = currency.equals("VND") ? "₫" : currency;
        return language == Language.VI || sign.length() > 1 ? amount + NO_BREAK + sign : sign + amount;
    }

    /** An amount in dong. */
    public String dong(long amount) {
        return money(number(BigDecimal.valueOf(amount)), "VND");
    }

    /** A price for one kg, litre or piece, or an empty text where the pack's own price already says it. */
    public String perBase(ProductView.Pack pack) {
        if (pack.comparisonPrice() == null || pack.priceMin().compareTo(pack.comparisonPrice()) == 0) {
            return "";
        }
        Unit base = pack.unit().dimension().base();
        BigDecimal rounded = pack.comparisonPrice().setScale(0, java.math.RoundingMode.HALF_UP);
        return say("price.perBase", money(number(rounded), pack.currency()), say("unit." + base));
    }

    /** What a price says about value-added tax, or an empty text. */
    public String vat(ProductView.Pack pack) {
        if (pack.priceOnRequest()) {
            return "";
        }
        String state = say("vat." + pack.vatState());
        boolean rated = pack.vatState() == VatState.INCLUDED || pack.vatState() == VatState.EXCLUDED;
        return rated && pack.vatRate() != null ? say("vat.rate", state, number(pack.vatRate())) : state;
    }

    /** A pack as printed; in English its words are translated one by one and what is unknown stays as printed. */
    public String pack(String label) {
        if (label == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (String word : label.split("\\s+", -1)) {
            String key = "pack." + word.toLowerCase(Locale.ROOT);
            words.add(texts.has(key) ? texts.text(key) : word);
        }
        return keepQuantityTogether(String.join(" ", words));
    }

    /** "hộp 100 g": the unit never stands alone on the next line. */
    private static String keepQuantityTogether(String text) {
        return text.replaceAll("(\\d) (\\p{L})", "$1" + NO_BREAK + "$2");
    }

    public String quantity(BigDecimal amount, Unit unit) {
        return number(amount) + NO_BREAK + say("unit." + unit);
    }

    /** "từ 10: 95.000 ₫": what each pack costs from so many on. */
    public String tier(Offer.Tier tier, ProductView.Pack pack) {
        return say(
                "product.tier", number(BigDecimal.valueOf(tier.from())), money(number(tier.price()), pack.currency()));
    }

    /** How many guests come together. */
    public String guests(Offer.Stay stay) {
        if (stay.guestsTo() == null) {
            return say("product.guests.from", stay.guestsFrom());
        }
        return stay.guestsFrom() == null
                ? say("product.guests.to", stay.guestsTo())
                : say("product.guests.between", stay.guestsFrom(), stay.guestsTo());
    }

    /** The smallest order taken, or an empty text. */
    public String minimumOrder(ProductCard card) {
        return card.minimumOrder() == null
                ? ""
                : say("minimumOrder", number(card.minimumOrder()), say("unit." + card.minimumUnit()));
    }

    /** Days as years or months where they are whole ones. */
    public String shelfLife(Integer days) {
        if (days % 365 == 0) {
            return say("product.years", days / 365);
        }
        return days % 30 == 0 && days >= 60 ? say("product.months", days / 30) : say("product.days", days);
    }

    /** "đến 23/12/2028" beside a card, only when that is near. */
    public String soon(ProductCard card, LocalDate today) {
        return card.daysLeft(today) <= SOON_DAYS ? say("card.until", day(card.validTo())) : "";
    }

    public String number(BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setGroupingSeparator(language == Language.VI ? '.' : ',');
        symbols.setDecimalSeparator(language == Language.VI ? ',' : '.');
        return new DecimalFormat("#,##0.###", symbols).format(value);
    }

    /** A text that may have several paragraphs, as its paragraphs. */
    public List<String> paragraphs(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList();
    }

    /** At most two initial letters, for the seal of a producer who has no picture. */
    public String initials(String name) {
        List<String> letters = Stream.of(name.split("[^\\p{L}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .toList();
        return String.join("", letters.subList(Math.max(0, letters.size() - 2), letters.size()));
    }
}

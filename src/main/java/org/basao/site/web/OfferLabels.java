package org.basao.site.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.basao.kernel.Dimension;
import org.basao.search.api.Band;

/** How the choices about an offer are called, on pages and in the API. */
public final class OfferLabels {
    private OfferLabels() {}

    /** "50.000 – 100.000 ₫ / kg"; a code that means nothing as it came. */
    public static String price(Words words, String code) {
        Optional<Band> known = Band.find(Band.PRICES, code);
        if (known.isEmpty()) {
            return code;
        }
        Band band = known.get();
        String unit = words.say("unit.one." + band.dimension().base());
        if (band.to() == null) {
            return words.say("band.price.from", words.dong(band.from()), unit);
        }
        return band.from() == 0
                ? words.say("band.price.below", words.dong(band.to()), unit)
                : words.say("band.price", words.number(BigDecimal.valueOf(band.from())), words.dong(band.to()), unit);
    }

    /** "trên 10 đến 50 kg"; a code that means nothing as it came. */
    public static String minimumOrder(Words words, String code) {
        Optional<Band> known = Band.find(Band.ORDERS, code);
        if (known.isEmpty()) {
            return code;
        }
        Band band = known.get();
        String unit = words.say("unit." + band.dimension().base());
        String from = words.number(BigDecimal.valueOf(band.from()));
        if (band.to() == null) {
            return words.say("band.order.above", from, unit);
        }
        String to = words.number(BigDecimal.valueOf(band.to()));
        return band.from() == 0 ? words.say("band.order.to", to, unit) : words.say("band.order", from, to, unit);
    }

    /** "Giá theo kg"; a name that means nothing as it came. */
    public static String dimension(Words words, String name) {
        for (Dimension dimension : Dimension.values()) {
            if (dimension.name().equals(name)) {
                return words.say("dimension", words.say("unit.one." + dimension.base()));
            }
        }
        return name;
    }

    /** "Hết hạn trong 90 ngày". */
    public static String endsWithin(Words words, String days) {
        return words.say("endsWithin", days);
    }
}

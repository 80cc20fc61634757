package org.basao.catalogue.web;

import java.util.List;
import org.basao.catalogue.PhotoService;
import org.basao.catalogue.api.Offer;
import org.basao.platform.i18n.Texts;

/** Says why a photo was not taken, and what helps. */
final class PhotoRefusal {
    private static final String PREFIX = "catalogue.photo.";
    private static final List<String> KNOWN =
            List.of("heic", "type", "large", "pixels", "small", "broken", "empty", "many", "missing");
    private static final int MOST_MEGAPIXELS = 120;
    private static final int SMALLEST = 320;

    private PhotoRefusal() {}

    static boolean isKnown(String why) {
        return KNOWN.contains(why);
    }

    /** The name of a reason. */
    static String of(String messageKey) {
        return messageKey.startsWith(PREFIX) ? messageKey.substring(PREFIX.length()) : "broken";
    }

    static String words(Texts texts, String why) {
        return switch (why) {
            case "large" -> texts.text("catalogue.photo.large", PhotoService.MEGABYTES);
            case "pixels" -> texts.text("catalogue.photo.pixels", MOST_MEGAPIXELS);
            case "small" -> texts.text("catalogue.photo.small", SMALLEST);
            case "many" -> texts.text("catalogue.photo.many", Offer.MOST_PICTURES);
            default -> texts.text(PREFIX + (isKnown(why) ? why : "broken"));
        };
    }
}

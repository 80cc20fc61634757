package org.basao.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** What a request tells of its browser, in so few words that they name nobody. */
public final class Client {
    /** In this order, because each browser also names those that it resembles. */
    private static final List<Name> BROWSERS = List.of(
            new Name("coc_coc_browser", "Cốc Cốc"),
            new Name("edg/", "Edge"),
            new Name("opr/", "Opera"),
            new Name("firefox/", "Firefox"),
            new Name("chrome/", "Chrome"),
            new Name("safari/", "Safari"));

    private static final List<Name> SYSTEMS = List.of(
            new Name("android", "Android"),
            new Name("iphone", "iPhone"),
            new Name("ipad", "iPad"),
            new Name("windows", "Windows"),
            new Name("mac os", "macOS"),
            new Name("linux", "Linux"));

    private Client() {}

    /** Such as {@code Chrome, Android}. */
    public static String device(HttpServletRequest request) {
        String header = String.valueOf(request.getHeader("User-Agent")).toLowerCase(Locale.ROOT);
        return first(BROWSERS, header) + ", " + first(SYSTEMS, header);
    }

    private static String first(List<Name> names, String header) {
        return names.stream()
                .filter(name -> header.contains(name.mark()))
                .map(Name::said)
                .findFirst()
                .orElse("?");
    }

    /** How a header shows it, and how people call it. */
    private record Name(String mark, String said) {}
}

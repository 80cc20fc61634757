package org.basao.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which feature may use which, as architecture, section 2, draws it. A feature is the package right below the root; it may be
 * entered by its root package and by its {@code api}, the ground (kernel and platform) by every room.
 */
final class Arrows {
    private static final Set<String> GROUND = Set.of("kernel", "platform");
    private static final Map<String, Set<String>> ALLOWED = allowed();

    private Arrows() {}

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        arrows.put("kernel", Set.of());
        arrows.put("platform", Set.of("kernel"));
        arrows.put("place", GROUND);
        arrows.put("organisation", plus(GROUND, "place"));
        arrows.put("account", plus(GROUND, "place", "organisation"));
        arrows.put("register", plus(GROUND, "place", "organisation"));
        arrows.put("catalogue", plus(GROUND, "place", "organisation", "register"));
        arrows.put("report", plus(GROUND, "register"));
        arrows.put("evaluation", plus(GROUND, "place", "organisation", "account", "register"));
        Set<String> deal = plus(GROUND, "place", "organisation", "account", "register", "catalogue");
        arrows.put("inquiry", deal);
        arrows.put("fair", plus(deal, "inquiry"));
        arrows.put("agreement", plus(deal, "inquiry", "fair"));
        arrows.put("programme", plus(deal, "evaluation", "inquiry", "fair", "agreement"));
        arrows.put("search", plus(GROUND, "place", "organisation", "register", "catalogue", "inquiry"));
        Set<String> all = plus(deal, "evaluation", "inquiry", "fair", "agreement", "programme", "report");
        arrows.put("intake", all);
        arrows.put("site", plus(all, "search"));
        arrows.put("desk", plus(all, "search", "intake"));
        arrows.put("command", plus(all, "search", "intake"));
        return arrows;
    }

    private static Set<String> plus(Set<String> some, String... more) {
        List<String> sum = new ArrayList<>(some);
        sum.addAll(List.of(more));
        return Set.copyOf(sum);
    }

    static Set<String> features() {
        return ALLOWED.keySet();
    }

    static boolean isGround(String feature) {
        return GROUND.contains(feature);
    }

    /** Whether the one feature may know the other at all. */
    static boolean allows(String from, String to) {
        return from.equals(to) || ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    /**
     * Whether a class of that package may use a class of the other; both packages are given from below the root, such as
     * {@code catalogue.domain}.
     */
    static boolean allowsPackage(String from, String to) {
        String feature = feature(from);
        String other = feature(to);
        if (feature.equals(other)) {
            return true;
        }
        if (!allows(feature, other)) {
            return false;
        }
        boolean apiOnly = feature.equals("search") && other.equals("inquiry");
        return isGround(other) || to.equals(other + ".api") || (to.equals(other) && !apiOnly);
    }

    /** The first part of a package's name below the root. */
    static String feature(String below) {
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}

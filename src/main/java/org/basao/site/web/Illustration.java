package org.basao.site.web;

import java.util.List;
import java.util.Map;
import org.basao.kernel.VietnameseText;

/**
 * The drawing that stands for a product without a photo, and the ground it stands on. A set has one drawing or several; a word in
 * the product's name may choose among them, otherwise its code does, so that a product always looks the same.
 *
 * @param file below {@code assets}
 * @param ground suffix of the style class {@code ground-…}
 */
public record Illustration(String file, String ground) {
    private static final Map<Integer, String> GROUNDS = Map.ofEntries(
            Map.entry(1, "fresh"),
            Map.entry(2, "fresh"),
            Map.entry(3, "grain"),
            Map.entry(4, "grain"),
            Map.entry(9, "condiment"),
            Map.entry(10, "condiment"),
            Map.entry(11, "tea"),
            Map.entry(12, "tea"),
            Map.entry(13, "coffee"),
            Map.entry(14, "spirit"),
            Map.entry(15, "spirit"),
            Map.entry(16, "water"),
            Map.entry(17, "water"),
            Map.entry(18, "herb"),
            Map.entry(19, "herb"),
            Map.entry(20, "herb"),
            Map.entry(21, "craft"),
            Map.entry(22, "textile"),
            Map.entry(23, "ornamental"),
            Map.entry(24, "ornamental"),
            Map.entry(25, "ornamental"),
            Map.entry(26, "journey"));

    /** A further drawing of a set, and the folded words of a name that ask for it. */
    private record Variant(String suffix, List<String> words) {}

    private static final Map<Integer, List<Variant>> VARIANTS = Map.of(
            1,
                    List.of(
                            new Variant("", List.of("na", "mang cau", "dua", "rau")),
                            new Variant("b", List.of("vai", "cam"))),
            6, List.of(new Variant("", List.of("banh")), new Variant("b", List.of("mi", "mien", "bun", "pho"))),
            7, List.of(new Variant("", List.of("dua", "keo", "mat")), new Variant("b", List.of("mang", "toi", "nhut"))),
            8,
                    List.of(
                            new Variant("", List.of("kho", "gac bep", "lap suon")),
                            new Variant("b", List.of("cha", "gio", "nem"))),
            11, List.of(new Variant("", List.of()), new Variant("b", List.of()), new Variant("c", List.of())),
            21, List.of(new Variant("", List.of("gom", "den")), new Variant("b", List.of("non", "chieu", "coi"))));

    public static Illustration of(int set, String name, String code) {
        String suffix = "";
        List<Variant> variants = VARIANTS.get(set);
        if (variants != null) {
            String folded = " " + VietnameseText.foldedKey(name) + " ";
            suffix = variants.stream()
                    .filter(variant -> variant.words().stream().anyMatch(word -> folded.contains(" " + word + " ")))
                    .findFirst()
                    .orElseGet(() -> variants.get(Math.floorMod(code.hashCode(), variants.size())))
                    .suffix();
        }
        return new Illustration("art/set-%02d%s.svg".formatted(set, suffix), GROUNDS.getOrDefault(set, "processed"));
    }
}

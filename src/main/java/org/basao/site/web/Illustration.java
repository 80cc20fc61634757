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

    /** One drawing of a set, and the folded words of a name that ask for it. */
    private record Drawing(String suffix, List<String> words) {
        boolean isAskedForBy(String foldedName) {
            return words.stream().anyMatch(word -> foldedName.contains(" " + word + " "));
        }
    }

    private static final List<Drawing> ONE = List.of(drawing(""));

    private static final Map<Integer, List<Drawing>> DRAWINGS = Map.ofEntries(
            Map.entry(
                    1,
                    List.of(
                            drawing("", "na", "mang cau", "rau"),
                            drawing("b", "vai", "cam", "buoi", "quyt", "nhan"),
                            drawing("c", "dua", "khom", "nho"))),
            Map.entry(3, List.of(drawing(""), drawing("b"))),
            Map.entry(6, List.of(drawing("", "banh"), drawing("b", "mi", "mien", "bun", "pho"))),
            Map.entry(
                    7,
                    List.of(
                            drawing("c", "banh", "keo"),
                            drawing("b", "mang", "toi", "nhut"),
                            drawing("", "dua", "mat"))),
            Map.entry(
                    8,
                    List.of(
                            drawing("", "gac bep", "lap suon", "hun khoi"),
                            drawing("b", "cha", "gio", "nem"),
                            drawing("c", "kho", "tom", "ca", "muc"))),
            Map.entry(9, List.of(drawing("", "nuoc mam"), drawing("b", "dau", "mam", "tuong"))),
            Map.entry(11, List.of(drawing("", "shan", "hong tra"), drawing("b", "che"), drawing("c", "tra"))),
            Map.entry(13, List.of(drawing("", "ca phe"), drawing("b", "ca cao", "cacao"))),
            Map.entry(14, List.of(drawing("", "ngo"), drawing("b"))),
            Map.entry(18, List.of(drawing("", "cao"), drawing("b", "curcumin", "nghe"))),
            Map.entry(
                    21,
                    List.of(
                            drawing("", "den", "may"),
                            drawing("b", "non", "chieu", "coi"),
                            drawing("c", "gom", "su", "bat"))),
            Map.entry(26, List.of(drawing("", "ban", "nha san"), drawing("b", "ecohost", "sinh thai", "song"))));

    private static Drawing drawing(String suffix, String... words) {
        return new Drawing(suffix, List.of(words));
    }

    /** The drawing for a product. */
    public static Illustration of(int set, String name, String code) {
        List<Drawing> drawings = DRAWINGS.getOrDefault(set, ONE);
        String folded = " " + VietnameseText.foldedKey(name) + " ";
        Drawing chosen = drawings.stream()
                .filter(drawing -> drawing.isAskedForBy(folded))
                .findFirst()
                .orElseGet(() -> drawings.get(code.chars().sum() % drawings.size()));
        return drawn(set, chosen);
    }

    /** The first drawing of a set. */
    static Illustration plain(int set) {
        return all(set).getFirst();
    }

    /** All drawings of a set. */
    static List<Illustration> all(int set) {
        return DRAWINGS.getOrDefault(set, ONE).stream()
                .map(drawing -> drawn(set, drawing))
                .toList();
    }

    private static Illustration drawn(int set, Drawing drawing) {
        return new Illustration("art/set-%02d%s.svg".formatted(set, drawing.suffix()), ground(set));
    }

    private static String ground(int set) {
        return switch (set) {
            case 1, 2 -> "fresh";
            case 3, 4 -> "grain";
            case 9, 10 -> "condiment";
            case 11, 12 -> "tea";
            case 13 -> "coffee";
            case 14, 15 -> "spirit";
            case 16, 17 -> "water";
            case 18, 19, 20 -> "herb";
            case 21 -> "craft";
            case 22 -> "textile";
            case 23, 24, 25 -> "ornamental";
            case 26 -> "journey";
            default -> "processed";
        };
    }
}

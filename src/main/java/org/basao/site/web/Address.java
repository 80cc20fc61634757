package org.basao.site.web;

import java.util.Optional;
import org.basao.kernel.VietnameseText;
import org.basao.platform.i18n.Language;

/**
 * Where a public page lives: {@code /san-pham/che-dinh-7K3M9PQ2XA}, {@code /en/certificates/7K3M9PQ2XA}. The code decides; the name
 * before it is for people and may be wrong.
 *
 * @param slug name without marks, may be empty
 * @param code of the thing shown, or null for a page that shows no single thing
 */
public record Address(Section section, Language language, String slug, String code) {
    private static final int SLUG_LENGTH = 80;

    public static Address of(Section section, Language language) {
        return new Address(section, language, "", null);
    }

    /** The address of one thing; its name becomes the slug. */
    public static Address of(Section section, Language language, String name, String code) {
        return new Address(section, language, VietnameseText.slug(name, SLUG_LENGTH), code);
    }

    /** Reads a path below the context. Empty if no public page can be there. */
    public static Optional<Address> read(String path) {
        boolean english = path.equals("/en") || path.startsWith("/en/");
        Language language = english ? Language.EN : Language.VI;
        String rest = english ? path.substring("/en".length()) : path;
        if (rest.isEmpty() || rest.equals("/")) {
            return Optional.of(of(Section.HOME, language));
        }
        String[] words = rest.substring(1).split("/", -1);
        if (words.length > 2) {
            return Optional.empty();
        }
        for (Section section : Section.values()) {
            if (section != Section.HOME && section.word(language).equals(words[0])) {
                return words.length == 1
                        ? Optional.of(of(section, language))
                        : Optional.of(thing(section, language, words[1]));
            }
        }
        return Optional.empty();
    }

    private static Address thing(Section section, Language language, String last) {
        int dash = last.lastIndexOf('-');
        return new Address(section, language, dash < 0 ? "" : last.substring(0, dash), last.substring(dash + 1));
    }

    public String path() {
        StringBuilder path = new StringBuilder(language == Language.EN ? "/en" : "");
        if (section != Section.HOME) {
            path.append('/').append(section.word(language));
        }
        if (code != null) {
            path.append('/').append(slug.isEmpty() ? "" : slug + "-").append(code);
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    /** The same page in another language, where its name is the same. */
    public Address in(Language wanted) {
        return new Address(section, wanted, slug, code);
    }
}

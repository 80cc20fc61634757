package org.basao.platform.personal;

import java.util.List;
import org.basao.platform.i18n.Language;

/**
 * The person whose data it is about.
 *
 * @param person public code
 * @param language in which texts are given out
 * @param identifiers mail addresses and telephone numbers, as they are stored
 */
public record Subject(String person, Language language, List<String> identifiers) {
    public Subject {
        identifiers = List.copyOf(identifiers);
    }

    /** Without the identifiers. */
    @Override
    public String toString() {
        return "Subject " + person;
    }
}

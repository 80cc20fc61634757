package org.basao.platform.notice;

import java.util.Optional;
import org.basao.platform.i18n.Language;

/** Addresses whose words differ by language, such as {@code /san-pham} and {@code /en/products}; whoever has such pages implements it. */
public interface TranslatedPaths {
    /**
     * The same page in another language.
     *
     * @param path in any language, without query
     * @return empty if the path is none of theirs
     */
    Optional<String> in(String path, Language language);
}

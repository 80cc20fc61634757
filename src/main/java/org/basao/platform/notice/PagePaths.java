package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.basao.platform.i18n.Language;

/** Where the page of a notice lives in the language of the reader. */
@ApplicationScoped
public class PagePaths {
    private static final String ENGLISH = "/en";

    private Instance<TranslatedPaths> translated;

    protected PagePaths() {}

    @Inject
    public PagePaths(@Any Instance<TranslatedPaths> translated) {
        this.translated = translated;
    }

    /** @param path with or without a language and a query; null stays null */
    public String in(String path, Language language) {
        if (path == null) {
            return null;
        }
        int mark = path.indexOf('?');
        String page = mark < 0 ? path : path.substring(0, mark);
        Optional<String> found = translated.stream()
                .flatMap(some -> some.in(page, language).stream())
                .findFirst();
        return found.orElseGet(() -> prefixed(page, language)) + (mark < 0 ? "" : path.substring(mark));
    }

    /** A page whose words nobody translates is told apart by its prefix only; one that names its language keeps it. */
    private static String prefixed(String page, Language language) {
        boolean english = page.equals(ENGLISH) || page.startsWith(ENGLISH + "/");
        if (language == Language.VI || english) {
            return page;
        }
        return ENGLISH + (page.equals("/") ? "" : page);
    }
}

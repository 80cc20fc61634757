package org.basao.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.TranslatedPaths;

/** The pages behind the sign-in in the other language, for notices and mails. */
@ApplicationScoped
public class DeskPaths implements TranslatedPaths {
    @Override
    public Optional<String> in(String path, Language language) {
        return DeskView.read(path).map(page -> page.path(language));
    }
}

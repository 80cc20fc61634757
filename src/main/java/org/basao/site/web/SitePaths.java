package org.basao.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.TranslatedPaths;

/** The public pages in both languages, for links in notices and mails. */
@ApplicationScoped
public class SitePaths implements TranslatedPaths {
    @Override
    public Optional<String> in(String path, Language language) {
        return Address.read(path).map(address -> address.in(language).path());
    }
}

package org.basao.site.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.rest.ParameterReader;
import org.basao.platform.web.rest.RequestLanguage;

/** What every resource may be asked. */
final class CommonParameters {
    private CommonParameters() {}

    /**
     * The language of the answer.
     *
     * @throws org.basao.platform.web.rest.InvalidParameters if {@code lang} names none of ours
     */
    static Language language(UriInfo uri, HttpHeaders headers) {
        Language language = RequestLanguage.of(uri, headers);
        ParameterReader reader = new ParameterReader(uri.getQueryParameters(), language);
        ProductParameters.language(reader, Texts.of(ProductParameters.BUNDLE, language));
        reader.finish();
        return language;
    }
}

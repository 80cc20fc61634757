package org.basao.site.web.api;

import java.util.Optional;
import org.basao.kernel.PublicCode;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.rest.ParameterReader;

/** Reads what {@code GET /certificates} is asked: certificates of one official number, or all of one product. */
record CertificateParameters(Language language) {
    static final int NUMBER_LENGTH = 80;

    /** Exactly one of the two is not null. */
    record Asked(String number, String product) {}

    Asked read(ParameterReader reader) {
        Texts texts = Texts.of(ProductParameters.BUNDLE, language);
        ProductParameters.language(reader, texts);
        Optional<String> number = reader.one("number");
        Optional<String> product = reader.one("product");
        if (number.isPresent() == product.isPresent()) {
            reader.refuse("number", number.orElse(null), texts.text("numberOrProduct"));
            return new Asked(null, null);
        }
        if (number.isPresent()) {
            if (number.get().length() > NUMBER_LENGTH) {
                reader.refuse("number", number.get(), texts.text("tooLong", NUMBER_LENGTH));
            }
            return new Asked(number.get(), null);
        }
        Optional<PublicCode> code = PublicCode.parse(product.get());
        if (code.isEmpty()) {
            reader.refuse("product", product.get(), texts.text("productCode"));
        }
        return new Asked(null, code.map(PublicCode::value).orElse(null));
    }
}

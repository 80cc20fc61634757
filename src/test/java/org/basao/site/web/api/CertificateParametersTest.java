package org.basao.site.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Random;
import org.basao.kernel.PublicCode;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.rest.InvalidParameters;
import org.basao.platform.web.rest.ParameterReader;
import org.basao.site.web.api.CertificateParameters.Asked;
import org.junit.jupiter.api.Test;

class CertificateParametersTest {
    private static final String CODE = PublicCode.random(new Random(7)).value();

    @Test
    void an_official_number_is_taken_as_written() {
        assertThat(read("number", " 12/QĐ-UBND ")).isEqualTo(new Asked("12/QĐ-UBND", null));
    }

    @Test
    void a_product_is_named_by_its_code_in_any_case() {
        assertThat(read("product", CODE.toLowerCase(java.util.Locale.ROOT))).isEqualTo(new Asked(null, CODE));
    }

    @Test
    void exactly_one_of_the_two_is_needed() {
        assertThatThrownBy(() -> read()).isInstanceOf(InvalidParameters.class);
        assertThatThrownBy(() -> read("number", "1", "product", CODE)).isInstanceOf(InvalidParameters.class);
        assertThatThrownBy(() -> read("number", "  ")).isInstanceOf(InvalidParameters.class);
    }

    @Test
    void a_wrong_code_and_an_overlong_number_are_refused() {
        assertThatThrownBy(() -> read("product", "2222222222X")).isInstanceOf(InvalidParameters.class);
        assertThatThrownBy(() -> read("number", "1".repeat(81))).isInstanceOf(InvalidParameters.class);
    }

    private static Asked read(String... pairs) {
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.add(pairs[i], pairs[i + 1]);
        }
        ParameterReader reader = new ParameterReader(given, Language.VI);
        Asked asked = new CertificateParameters(Language.VI).read(reader);
        reader.finish();
        return asked;
    }
}

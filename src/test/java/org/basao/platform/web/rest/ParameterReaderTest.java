package org.basao.platform.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.basao.platform.i18n.Language;
import org.junit.jupiter.api.Test;

class ParameterReaderTest {
    @Test
    void control_characters_count_as_blanks() {
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        given.add("number", "\u0000");
        given.add("q", "chè\u0000đinh\u0007");
        ParameterReader reader = new ParameterReader(given, Language.VI);
        assertThat(reader.one("number")).isEmpty();
        assertThat(reader.one("q")).contains("chè đinh");
    }
}

package org.basao.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.basao.platform.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {
    private static Typed fields(String name, String story) {
        Typed fields = new Typed(Language.VI);
        fields.set("name", name);
        fields.set("story", story);
        return fields;
    }

    @Test
    void what_was_seen_travels_with_the_form_and_tells_what_changed() {
        Seen seen = Seen.read(Seen.of(fields("Chè", "Một\nhai")).toString());
        assertThat(seen.fields()).containsExactly("name", "story");
        assertThat(seen.holds("name", fields(" Chè ", null))).isTrue();
        assertThat(seen.holds("story", fields(null, "Một\r\nhai"))).isTrue();
        assertThat(seen.holds("name", fields("Trà", null))).isFalse();
        assertThat(seen.holds("name", fields(null, null))).isFalse();
    }

    @Test
    void a_field_that_was_not_there_was_seen_empty() {
        Seen seen = Seen.of(fields("Chè", null));
        assertThat(seen.holds("other", fields("x", "y"))).isTrue();
        assertThat(seen.holds("story", fields("x", null))).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nonsense", ";;"})
    void what_nobody_wrote_is_as_if_nothing_had_been_seen(String sent) {
        assertThat(Seen.read(sent).isEmpty()).isTrue();
    }
}

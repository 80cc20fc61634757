package org.basao.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.basao.site.web.Highlight.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {
    @ParameterizedTest
    @CsvSource({
        "Chè đinh Tân Cương, che dinh, [Chè đinh] Tân Cương",
        "Chè đinh Tân Cương, chè cuong, [Chè] đinh Tân [Cương]",
        "Trà hoà tan, hòa, Trà [hoà] tan",
        "Bột che nắng và chè, chè, Bột che nắng và [chè]",
        "Gạo ST25 (túi 5kg), st25 5, Gạo [ST25] (túi [5]kg)",
        "Nước mắm 38N, 38, Nước mắm [38]N",
        "Mật ong, , Mật ong",
        "Mật ong, <b>, Mật ong",
        "Thổ cẩm H'Mông, hmong, Thổ cẩm [H'Mông]"
    })
    void what_was_typed_is_marked_and_the_name_stays_as_it_is_written(String name, String typed, String expected) {
        assertThat(shown(name, typed == null ? "" : typed)).isEqualTo(expected);
    }

    @Test
    void a_text_from_another_keyboard_marks_the_same() {
        assertThat(shown("Nước mắm", Normalizer.normalize("nước", Normalizer.Form.NFD)))
                .isEqualTo("[Nước] mắm");
    }

    private static String shown(String name, String typed) {
        return Highlight.of(name, typed).stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void the_pieces_together_are_the_text() {
        String name = "  Rượu «Mường» – 500 ml & <3> ";
        assertThat(Highlight.of(name, "muong 500 3").stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(name);
    }
}

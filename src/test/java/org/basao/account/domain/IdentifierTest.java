package org.basao.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0912345678", "091 234 5678", "+84 912 345 678", "84912345678", "0912.345.678", "（091）2345678"})
    void a_vietnamese_number_is_one_number_however_it_is_typed(String typed) {
        assertThat(Identifier.read(typed)).contains(new Identifier(IdentifierKind.PHONE, "+84912345678"));
    }

    @ParameterizedTest
    @CsvSource({"An@Example.VN,an@example.vn", "' an.le+ocop@mail.example.vn ',an.le+ocop@mail.example.vn"})
    void an_address_is_kept_in_small_letters(String typed, String kept) {
        assertThat(Identifier.read(typed)).contains(new Identifier(IdentifierKind.EMAIL, kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "an",
                "an@",
                "@vn",
                "an@localhost",
                "a b@example.vn",
                "an@example.vn, le@example.vn",
                "An <an@example.vn>",
                "an@example.vn\r\nBcc: all@example.vn",
                "12345",
                "+1 212 555 0100",
                "an@example."
            })
    void what_is_neither_is_refused(String typed) {
        assertThat(Identifier.read(typed)).isEmpty();
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThat(Identifier.read(null)).isEmpty();
        assertThat(Identifier.read("a".repeat(300) + "@example.vn")).isEmpty();
    }
}

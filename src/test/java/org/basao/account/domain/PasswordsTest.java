package org.basao.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.basao.platform.error.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
    private static final List<String> AN = List.of("Lê Thị An", "an.le@example.vn");

    @ParameterizedTest
    @CsvSource({
        "ngắn,account.password.short",
        "1234567890,account.password.known",
        "matkhau12345,account.password.known",
        "password1234,account.password.known",
        "an.le@example.vn,account.password.known"
    })
    void what_is_short_or_easily_guessed_is_refused(String password, String reason) {
        assertThatThrownBy(() -> Passwords.check(password, AN))
                .isInstanceOf(InvalidField.class)
                .hasMessage(reason);
    }

    @Test
    void a_few_words_that_do_not_belong_together_are_taken() {
        assertThatCode(() -> Passwords.check("bốn con trâu ăn kẹo lạc", AN)).doesNotThrowAnyException();
    }

    @Test
    void what_is_endless_is_refused_before_it_is_weighed() {
        assertThatThrownBy(() -> Passwords.check("á".repeat(100_000), AN)).hasMessage("account.password.long");
        assertThat(Passwords.isRight("á".repeat(100_000), Passwords.hash("bốn con trâu")))
                .isFalse();
    }

    @Test
    void only_the_same_password_is_right_however_its_marks_are_typed() {
        String hash = Passwords.hash("bốn con trâu ăn kẹo lạc");
        assertThat(hash).startsWith("$argon2id$").contains("m=19456,t=2,p=1");
        String decomposed = java.text.Normalizer.normalize("bốn con trâu ăn kẹo lạc", java.text.Normalizer.Form.NFD);
        assertThat(Passwords.isRight("bốn con trâu ăn kẹo lạc", hash)).isTrue();
        assertThat(Passwords.isRight(decomposed, hash)).isTrue();
        assertThat(Passwords.isRight("bon con trau an keo lac", hash)).isFalse();
        assertThat(Passwords.isRight("nobody has this password", null)).isFalse();
        assertThat(Passwords.isRight(null, hash)).isFalse();
    }
}

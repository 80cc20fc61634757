package org.basao.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.basao.platform.i18n.Language;
import org.junit.jupiter.api.Test;

class SecondStepTest {
    private static final Instant NOW = Instant.parse("2026-11-15T03:00:10Z");

    /** RFC 6238, appendix B, cut to six digits. */
    @Test
    void codes_are_those_of_the_standard() {
        String secret = new Base32()
                .encodeAsString("12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(SecondStep.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(SecondStep.code(secret, Instant.ofEpochSecond(1_111_111_109)))
                .isEqualTo("081804");
    }

    @Test
    void a_code_is_right_half_a_minute_before_and_after_and_not_longer() {
        String secret = SecondStep.secret();
        String code = SecondStep.code(secret, NOW);
        assertThat(SecondStep.step(secret, code, NOW)).hasValue(NOW.getEpochSecond() / 30);
        assertThat(SecondStep.step(secret, code.substring(0, 3) + " " + code.substring(3), NOW.plusSeconds(30)))
                .isPresent();
        assertThat(SecondStep.step(secret, code, NOW.plusSeconds(90))).isEmpty();
        assertThat(SecondStep.step(secret, "", NOW)).isEmpty();
        assertThat(SecondStep.step(secret, null, NOW)).isEmpty();
    }

    @Test
    void a_person_takes_each_step_once() {
        Person person = new Person("7K3M9PQ2XA", "An", Language.VI, null, NOW);
        person.prepareSecondStep(new byte[] {1});
        assertThat(person.hasSecondStep()).isFalse();
        assertThat(person.takeStep(100, NOW)).isTrue();
        assertThat(person.hasSecondStep()).isTrue();
        assertThat(person.takeStep(100, NOW)).isFalse();
        assertThat(person.takeStep(99, NOW)).isFalse();
        assertThat(person.takeStep(101, NOW)).isTrue();
    }
}

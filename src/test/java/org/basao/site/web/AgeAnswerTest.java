package org.basao.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "18, same-origin, GROWN",
        "18, , GROWN",
        "young, same-origin, YOUNG",
        "18, none, NOT_GIVEN",
        "18, cross-site, NOT_GIVEN",
        "18, same-site, NOT_GIVEN",
        ", same-origin, NOT_GIVEN",
        "17, same-origin, NOT_GIVEN",
        "nghịch, same-origin, NOT_GIVEN"
    })
    void an_answer_counts_when_it_comes_from_the_question_and_not_from_a_link_passed_on(
            String value, String site, AgeAnswer expected) {
        assertThat(AgeAnswer.read(value, site)).isEqualTo(expected);
    }
}

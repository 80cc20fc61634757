package org.basao.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.basao.platform.i18n.Language;
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.CertificateView;
import org.basao.register.api.DecisionLevel;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final LocalDate ISSUED = LocalDate.of(2019, 12, 23);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 23);
    private static final Words VIETNAMESE = new Words(Language.VI);
    private static final Words ENGLISH = new Words(Language.EN);

    @Test
    void far_from_its_end_it_is_green_with_the_days_left() {
        Panel panel = Panel.of(valid(), LAST.minusDays(91), VIETNAMESE);
        assertThat(panel.tone()).isEqualTo("valid");
        assertThat(panel.when()).isEqualTo("hiệu lực đến 23/12/2022, còn 91 ngày");
        assertThat(panel.word()).isEmpty();
    }

    @Test
    void within_ninety_days_it_is_amber() {
        assertThat(Panel.of(valid(), LAST.minusDays(90), VIETNAMESE).tone()).isEqualTo("soon");
        assertThat(Panel.of(valid(), LAST.minusDays(1), ENGLISH).when())
                .isEqualTo("valid until 23/12/2022, 1 day left");
    }

    @Test
    void the_last_day_counts() {
        assertThat(Panel.of(valid(), LAST, VIETNAMESE).when()).isEqualTo("hiệu lực đến hết hôm nay, 23/12/2022");
    }

    @Test
    void an_ended_one_says_since_when_and_wears_the_word() {
        Panel expired = Panel.of(certificate(CertificateStatus.EXPIRED, null, null), LAST.plusDays(1), VIETNAMESE);
        assertThat(expired.tone()).isEqualTo("ended");
        assertThat(expired.when()).isEqualTo("từ ngày 24/12/2022");
        assertThat(expired.word()).isEqualTo("Hết hiệu lực");
        LocalDate day = LocalDate.of(2021, 5, 1);
        assertThat(Panel.of(certificate(CertificateStatus.REVOKED, null, day), day, ENGLISH)
                        .when())
                .isEqualTo("since 01/05/2021");
        assertThat(Panel.of(certificate(CertificateStatus.SUPERSEDED, day, null), day, ENGLISH)
                        .word())
                .isEqualTo("Superseded");
    }

    @Test
    void one_that_begins_later_is_not_yet_valid() {
        assertThat(Panel.of(valid(), ISSUED.minusDays(1), VIETNAMESE).tone()).isEqualTo("future");
    }

    private static CertificateView valid() {
        return certificate(CertificateStatus.VALID, null, null);
    }

    private static CertificateView certificate(CertificateStatus status, LocalDate superseded, LocalDate revoked) {
        return new CertificateView(
                "SURB5N99PD",
                "MẪU-1",
                status,
                4,
                false,
                null,
                "UBND",
                DecisionLevel.PROVINCE,
                "1/QĐ-UBND",
                null,
                "Xã",
                ISSUED,
                LAST,
                superseded,
                revoked,
                null,
                "SURB5N99PD",
                "Chè",
                "SURB5N99PD",
                "HTX",
                true,
                true,
                null);
    }
}

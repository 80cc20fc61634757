package org.basao.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.basao.organisation.api.ClaimBasis;
import org.basao.organisation.api.ClaimState;
import org.basao.organisation.api.EntityType;
import org.basao.organisation.api.OrganisationState;
import org.basao.organisation.api.Verification;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrganisationTest {
    private static final Instant NOW = Instant.parse("2026-11-15T03:00:00Z");

    private static final Map<String, Consumer<Organisation>> VERBS = Map.of(
            "verify", one -> one.verify(NOW),
            "sendBack", one -> one.sendBack("Thiếu giấy đăng ký", NOW),
            "sendAgain", one -> one.sendAgain(NOW),
            "handOver", one -> one.handOver(NOW));

    private static final Map<String, Verification> NEXT = Map.of(
            "PENDING verify", Verification.VERIFIED,
            "PENDING sendBack", Verification.NEEDS_REVISION,
            "NEEDS_REVISION sendAgain", Verification.PENDING,
            "ENTERED handOver", Verification.VERIFIED);

    static Stream<Arguments> everyVerbInEveryState() {
        return Stream.of(Verification.values())
                .flatMap(state -> VERBS.keySet().stream().sorted().map(verb -> Arguments.of(state, verb)));
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("everyVerbInEveryState")
    void verification_goes_its_way_and_no_other(Verification state, String verb) {
        Organisation organisation = in(state);
        Verification next = NEXT.get(state + " " + verb);
        if (next == null) {
            assertThatThrownBy(() -> VERBS.get(verb).accept(organisation))
                    .isInstanceOf(BusinessException.class)
                    .hasMessage("organisation.error.verification");
            assertThat(organisation.verification()).isEqualTo(state);
        } else {
            VERBS.get(verb).accept(organisation);
            assertThat(organisation.verification()).isEqualTo(next);
        }
    }

    @Test
    void what_has_to_be_revised_is_kept_until_it_is_sent_again() {
        Organisation organisation = in(Verification.PENDING);
        assertThat(organisation.sendBack("Thiếu giấy đăng ký", NOW).reason()).isEqualTo("Thiếu giấy đăng ký");
        assertThat(organisation.verificationReason()).isEqualTo("Thiếu giấy đăng ký");
        assertThat(organisation.sendAgain(NOW).code()).isEqualTo("C");
        assertThat(organisation.verificationReason()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Verification.class)
    void a_suspension_leaves_the_verification_alone(Verification state) {
        Organisation organisation = in(state);
        organisation.suspend("Đang xác minh", NOW);
        assertThat(organisation.state()).isEqualTo(OrganisationState.SUSPENDED);
        assertThatThrownBy(() -> organisation.suspend("Lại", NOW)).hasMessage("organisation.error.transition");
        organisation.reinstate(NOW);
        assertThat(organisation.state()).isEqualTo(OrganisationState.ACTIVE);
        assertThat(organisation.verification()).isEqualTo(state);
        assertThatThrownBy(() -> organisation.reinstate(NOW)).hasMessage("organisation.error.transition");
    }

    @Test
    void a_correction_says_whether_the_name_is_another() {
        Organisation organisation = in(Verification.VERIFIED);
        assertThat(organisation.correct("HTX", EntityType.COMPANY).renamed()).isFalse();
        assertThat(organisation.entityType()).isEqualTo(EntityType.COMPANY);
        assertThat(organisation.correct("HTX Mới", EntityType.COMPANY).renamed())
                .isTrue();
    }

    @Test
    void a_claim_is_decided_once() {
        Claim claim = new Claim("D", 1, "P", ClaimBasis.TAX_CODE, "giám đốc", NOW);
        assertThat(claim.approve(NOW).state()).isEqualTo(ClaimState.APPROVED);
        Stream.<Runnable>of(
                        () -> claim.approve(NOW),
                        () -> claim.admit(NOW),
                        () -> claim.reject("không", NOW),
                        () -> claim.withdraw(NOW))
                .forEach(again -> assertThatThrownBy(again::run).hasMessage("organisation.claim.decided"));
        assertThat(claim.reason()).isNull();
        assertThat(claim.message()).isEqualTo("giám đốc");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "PRODUCER, COMPANY, 0100109106, ENTERPRISE",
        "PRODUCER, COMPANY, 0100109106-001, ENTERPRISE",
        "PRODUCER, HOUSEHOLD_BUSINESS, 001090012345, HOUSEHOLD",
        "PRODUCER, HOUSEHOLD_BUSINESS, 0100109106, ENTERPRISE",
        "PRODUCER, COMMUNITY, '', NONE",
        "BUYER, , 001090012345, HOUSEHOLD",
        "FAIR_ORGANISER, , 0100 109 106, ENTERPRISE",
    })
    void a_tax_code_of_the_right_kind_is_taken(Side side, EntityType type, String typed, String kind) {
        assertThat(TaxCodeRule.read(side, type, typed).kind()).hasToString(kind);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "PRODUCER, COMPANY, 0100109107, organisation.taxCode.wrong",
        "PRODUCER, COMPANY, 001090012345, organisation.taxCode.household",
        "PRODUCER, COOPERATIVE, '', organisation.taxCode.missing",
        "BUYER, , '', organisation.taxCode.missing",
        "FAIR_ORGANISER, , 001090012345, organisation.taxCode.household",
        "BUYER, , abc, organisation.taxCode.wrong",
    })
    void another_is_refused_with_the_reason(Side side, EntityType type, String typed, String message) {
        assertThatThrownBy(() -> TaxCodeRule.read(side, type, typed))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("taxCode"))
                .hasMessage(message);
    }

    @Test
    void what_is_typed_is_made_fit_to_be_stored() {
        assertThat(Given.name("  HTX   Chè  ")).isEqualTo("HTX Chè");
        assertThat(Given.text("address", "một\r\nhai\u0007", 100)).isEqualTo("một\nhai ");
        assertThat(Given.text("address", "  ", 100)).isNull();
        assertThatThrownBy(() -> Given.name("  ...  ")).hasMessage("organisation.name.missing");
        assertThatThrownBy(() -> Given.reason(" ")).hasMessage("organisation.reason.missing");
        assertThatThrownBy(() -> Given.text("address", "x".repeat(101), 100)).hasMessage("organisation.text.long");
    }

    private static Organisation in(Verification state) {
        return new Organisation("C", "HTX", EntityType.COOPERATIVE, state);
    }
}

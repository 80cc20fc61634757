package org.basao.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.basao.account.Memberships;
import org.basao.organisation.api.CorrectOrganisation;
import org.basao.organisation.api.DescribeOrganisation;
import org.basao.organisation.api.EntityType;
import org.basao.organisation.api.FoundOrganisation;
import org.basao.organisation.api.OrganisationLine;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.platform.work.WaitingWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrganisationIT {
    private final Surroundings here = new Surroundings();
    private final Organisations producers = here.services.get(Organisations.class);
    private final FoundingService foundings = here.services.get(FoundingService.class);
    private final OrganisationService service = here.services.get(OrganisationService.class);
    private final OrganisationViews views = here.services.get(OrganisationViews.class);
    private final Memberships memberships = here.services.get(Memberships.class);
    private final OrganisationWork work = here.services.get(OrganisationWork.class);
    private final String commune = here.communes().getFirst();
    private final String elsewhere = here.communes().get(1);

    /** What an officer does about an organisation. */
    private final Map<String, BiConsumer<Actor, String>> decisions = Map.of(
            "verify", (actor, code) -> service.verify(actor, code, here.version(code)),
            "sendBack", (actor, code) -> service.sendBack(actor, code, here.version(code), "Thiếu giấy đăng ký"),
            "suspend", (actor, code) -> service.suspend(actor, code, here.version(code), "Có khiếu nại"),
            "correct",
                    (actor, code) -> service.correct(
                            actor,
                            new CorrectOrganisation(
                                    code, here.version(code), "Công ty Mới", EntityType.COMPANY, null, "Theo giấy")));

    @AfterEach
    void leave() {
        here.services.clock().reset();
        here.leave();
    }

    @Test
    void whoever_founds_manages_at_once_and_the_officers_of_the_commune_are_told() {
        Actor officer = here.officer(Side.COMMUNE, commune, Role.MEMBER);
        Actor above = here.officer(Side.PROVINCE, Surroundings.PROVINCE, Role.MEMBER);
        Actor founder = here.person();
        String code = foundings.found(founder, here.company(Surroundings.taxCode()));
        assertThat(memberships.of(founder.code())).singleElement().satisfies(one -> {
            assertThat(one.organisation()).isEqualTo(code);
            assertThat(one.role()).isEqualTo(Role.MANAGER);
            assertThat(one.verified()).isFalse();
        });
        assertThat(here.verification(code)).isEqualTo("PENDING");
        assertThat(here.told(officer)).containsExactly("organisation.toVerify");
        assertThat(here.told(above)).isEmpty();
        assertThat(work.of(officer)).extracting(WaitingWork::code).containsExactly("organisation.verify");
        assertThat(views.waiting(officer)).extracting(OrganisationLine::code).contains(code);
    }

    @Test
    void where_an_office_has_nobody_the_office_above_is_told_and_sees_it() {
        Actor above = here.officer(Side.PROVINCE, Surroundings.PROVINCE, Role.MEMBER);
        String code = foundings.found(here.person(), here.company(Surroundings.taxCode()));
        assertThat(here.told(above)).containsExactly("organisation.toVerify");
        assertThat(views.waiting(above)).extracting(OrganisationLine::code).contains(code);
    }

    @Test
    void a_tax_code_that_is_known_founds_nothing_again() {
        String company = Surroundings.taxCode();
        String household = Surroundings.household();
        foundings.found(here.person(), here.company(company));
        foundings.found(here.person(), household(household));
        for (FoundOrganisation again : List.of(here.company(company), household(household))) {
            Actor late = here.person();
            assertThatThrownBy(() -> foundings.found(late, again))
                    .isInstanceOfSatisfying(InvalidField.class, refusal -> {
                        assertThat(refusal.field()).isEqualTo("taxCode");
                        assertThat(refusal.parameters())
                                .as("says nothing of its people")
                                .isEmpty();
                    })
                    .hasMessage("organisation.taxCode.known");
            assertThat(memberships.of(late.code())).isEmpty();
        }
    }

    @Test
    void a_household_s_number_is_sealed_and_shown_to_its_managers_and_verifying_officers_only() {
        String number = Surroundings.household();
        Actor founder = here.person();
        String code = foundings.found(founder, household(number));
        assertThat(here.text("select tax_code from organisation where code = ?", code))
                .isNull();
        Actor manager = here.acting(founder, code, Side.PRODUCER, Role.MANAGER);
        Actor viewer = here.member(here.person(), code, Side.PRODUCER, Role.VIEWER);
        assertThat(views.own(manager).taxCode()).isEqualTo(number);
        assertThat(views.own(viewer).taxCode()).isNull();
        assertThat(views.own(viewer).taxCodeHidden()).isTrue();
        Actor officer = here.officer(Side.COMMUNE, commune, Role.MEMBER);
        Actor onlooker = here.officer(Side.COMMUNE, commune, Role.VIEWER);
        assertThat(views.overseen(officer, code).taxCode()).isEqualTo(number);
        assertThat(views.overseen(onlooker, code).taxCode()).isNull();
    }

    @Test
    void all_that_cannot_be_taken_is_said_at_once() {
        FoundOrganisation empty = new FoundOrganisation(Side.PRODUCER, null, " ", "", "99", "", "");
        assertThatThrownBy(() -> foundings.found(here.person(), empty))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(InvalidField::field)
                                .containsExactly("entityType", "name", "province", "commune", "address"));
        FoundOrganisation office = new FoundOrganisation(Side.CENTRAL, null, "Bộ", "", "25", "", "");
        assertThatThrownBy(() -> foundings.found(here.person(), office)).hasMessage("organisation.side.missing");
    }

    @Test
    void nobody_fills_the_officers_list() {
        Actor founder = here.person();
        for (int i = 0; i < FoundingService.MOST_WAITING; i++) {
            foundings.found(founder, here.company(Surroundings.taxCode()));
        }
        assertThatThrownBy(() -> foundings.found(founder, here.company(Surroundings.taxCode())))
                .hasMessage("organisation.found.many");
    }

    @Test
    void an_organisation_is_sent_back_revised_and_verified() {
        Actor officer = here.officer(Side.COMMUNE, commune, Role.MEMBER);
        Actor founder = here.person();
        String code = foundings.found(founder, here.company(Surroundings.taxCode()));
        Actor manager = here.acting(founder, code, Side.PRODUCER, Role.MANAGER);

        service.sendBack(officer, code, here.version(code), "Thiếu giấy đăng ký");
        assertThat(views.own(manager).verificationReason()).isEqualTo("Thiếu giấy đăng ký");
        assertThat(work.of(manager)).extracting(WaitingWork::code).containsExactly("organisation.revise");
        assertThat(work.of(officer)).isEmpty();

        service.describe(manager, new DescribeOrganisation(here.version(code), "Xóm 3", "Chè sạch", "Clean tea"));
        service.sendAgain(manager, here.version(code));
        assertThat(producers.producer(code)).as("shown to the public").isEmpty();
        service.verify(officer, code, here.version(code));
        assertThat(producers.producer(code)).as("shown to the public").isPresent();
        assertThat(here.verification(code)).isEqualTo("VERIFIED");
        assertThat(memberships.of(founder.code())).allMatch(one -> one.verified());
        assertThat(here.told(founder)).containsExactly("organisation.sentBack", "organisation.verified");
        assertThat(here.rows.list(
                        "select action from audit_entry where subject_code = ? order by id",
                        row -> row.getString(1),
                        code))
                .containsExactly(
                        "organisation.founded",
                        "organisation.sentBack",
                        "organisation.described",
                        "organisation.sentAgain",
                        "organisation.verified");
    }

    @Test
    void a_decision_without_a_reason_changes_nothing() {
        Actor officer = here.officer(Side.PROVINCE, Surroundings.PROVINCE, Role.MEMBER);
        String code = foundings.found(here.person(), here.company(Surroundings.taxCode()));
        long version = here.version(code);
        assertThatThrownBy(() -> service.sendBack(officer, code, version, " "))
                .hasMessage("organisation.reason.missing");
        assertThatThrownBy(() -> service.suspend(officer, code, version, null))
                .hasMessage("organisation.reason.missing");
        assertThat(here.version(code)).isEqualTo(version);
    }

    static Stream<String> decisions() {
        return Stream.of("verify", "sendBack", "suspend", "correct");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void an_organisation_of_another_territory_looks_like_none(String decision) {
        String code = foundings.found(here.person(), here.company(Surroundings.taxCode()));
        Actor foreign = decision.equals("suspend")
                ? here.officer(Side.PROVINCE, "19", Role.MANAGER)
                : here.officer(Side.COMMUNE, elsewhere, Role.MANAGER);
        assertThatThrownBy(() -> decisions.get(decision).accept(foreign, code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.overseen(foreign, code)).isInstanceOf(NotFound.class);
        assertThat(views.waiting(foreign)).extracting(OrganisationLine::code).doesNotContain(code);
        assertThat(here.verification(code)).isEqualTo("PENDING");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_central_office_reaches_everything(String decision) {
        String code = foundings.found(here.person(), here.company(Surroundings.taxCode()));
        Actor central = here.officer(Side.CENTRAL, null, Role.MEMBER);
        long before = here.version(code);
        decisions.get(decision).accept(central, code);
        assertThat(here.version(code)).isGreaterThan(before);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void nobody_decides_about_an_organisation_of_which_they_are_a_member(String decision) {
        Actor officer = here.officer(Side.PROVINCE, Surroundings.PROVINCE, Role.MANAGER);
        String code = foundings.found(officer, here.company(Surroundings.taxCode()));
        assertThatThrownBy(() -> decisions.get(decision).accept(officer, code)).hasMessage("organisation.error.own");
        assertThat(here.told(officer)).doesNotContain("organisation.toVerify");
        assertThat(work.of(officer)).extracting(WaitingWork::code).doesNotContain("organisation.verify");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void what_somebody_else_changed_meanwhile_is_not_decided_unseen(String decision) {
        Actor officer = here.officer(Side.PROVINCE, Surroundings.PROVINCE, Role.MEMBER);
        String code = foundings.found(here.person(), here.company(Surroundings.taxCode()));
        long seen = here.version(code);
        here.rows.change("update organisation set version = version + 1 where code = ?", code);
        assertThatThrownBy(() -> {
                    switch (decision) {
                        case "verify" -> service.verify(officer, code, seen);
                        case "sendBack" -> service.sendBack(officer, code, seen, "Thiếu");
                        case "suspend" -> service.suspend(officer, code, seen, "Khiếu nại");
                        default ->
                            service.correct(
                                    officer,
                                    new CorrectOrganisation(code, seen, "Mới", EntityType.COMPANY, null, "Theo giấy"));
                    }
                })
                .isInstanceOf(StaleVersion.class);
    }

    static Stream<Arguments> everySideAndRole() {
        return Stream.of(Side.values()).flatMap(side -> Stream.of(Role.values()).map(role -> Arguments.of(side, role)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySideAndRole")
    void each_does_what_their_side_and_role_may_and_nothing_else(Side side, Role role) {
        String code = foundings.found(here.person(), here.company(Surroundings.taxCode()));
        Actor actor = side.isAuthority()
                ? here.officer(side, side == Side.COMMUNE ? commune : Surroundings.PROVINCE, role)
                : here.acting(here.person(), code, side, role);
        boolean verifies = side.isAuthority() && role != Role.VIEWER;
        expect(verifies, () -> decisions.get("sendBack").accept(actor, code));
        expect(verifies && side != Side.COMMUNE, () -> decisions.get("suspend").accept(actor, code));
        expect(
                verifies && side != Side.COMMUNE,
                () -> service.reinstate(actor, code, here.version(code), "Đã giải quyết"));
        expect(verifies, () -> decisions.get("correct").accept(actor, code));
        expect(side.isAuthority(), () -> views.overseen(actor, code));
        boolean manages = !side.isAuthority() && role == Role.MANAGER;
        String own = manages ? code : "";
        expect(manages, () -> service.describe(actor, new DescribeOrganisation(version(own), "Xóm 3", null, null)));
        here.rows.change(
                "update organisation set verification = 'NEEDS_REVISION', verification_reason = 'x' where code = ?",
                code);
        expect(manages, () -> service.sendAgain(actor, version(own)));
        expect(!side.isAuthority(), () -> views.own(actor));
    }

    private long version(String code) {
        return code.isEmpty() ? 0 : here.version(code);
    }

    private static void expect(boolean allowed, Runnable useCase) {
        if (allowed) {
            useCase.run();
        } else {
            assertThatThrownBy(useCase::run).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void an_officer_corrects_the_tax_code_unless_another_has_it() {
        Actor officer = here.officer(Side.COMMUNE, commune, Role.MEMBER);
        String taken = Surroundings.taxCode();
        foundings.found(here.person(), here.company(taken));
        String code = foundings.found(here.person(), here.company(Surroundings.taxCode()));
        assertThatThrownBy(() -> service.correct(officer, correction(code, taken)))
                .hasMessage("organisation.taxCode.other");
        String right = Surroundings.taxCode();
        service.correct(officer, correction(code, right));
        assertThat(here.text("select tax_code || ' ' || name from organisation where code = ?", code))
                .isEqualTo(right + " Công ty Đúng");
        assertThat(here.text("select kind from outbox where key = ? order by id desc limit 1", code))
                .isEqualTo("organisation-changed");
    }

    private CorrectOrganisation correction(String code, String taxCode) {
        return new CorrectOrganisation(
                code, here.version(code), "Công ty Đúng", EntityType.COMPANY, taxCode, "Theo giấy đăng ký");
    }

    @Test
    void an_organisation_is_found_by_name_code_and_tax_code_within_the_territory() {
        Actor officer = here.officer(Side.COMMUNE, commune, Role.VIEWER);
        String tax = Surroundings.taxCode();
        String code = foundings.found(here.person(), here.company(tax));
        String foreign = foundings.found(here.person(), here.company(Surroundings.taxCode(), elsewhere));
        assertThat(views.find(officer, tax)).extracting(OrganisationLine::code).containsExactly(code);
        assertThat(views.find(officer, code)).extracting(OrganisationLine::code).containsExactly(code);
        assertThat(views.find(officer, "chè đồi"))
                .extracting(OrganisationLine::code)
                .contains(code);
        assertThat(views.find(officer, foreign)).isEmpty();
        assertThat(views.find(officer, "%")).isNotNull();
    }

    private FoundOrganisation household(String number) {
        FoundOrganisation company = here.company("");
        return new FoundOrganisation(
                Side.PRODUCER,
                EntityType.HOUSEHOLD_BUSINESS,
                "Hộ bà Lan",
                number,
                company.province(),
                company.commune(),
                company.address());
    }
}

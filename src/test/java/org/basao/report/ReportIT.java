package org.basao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basao.local.Officers;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.personal.Subject;
import org.basao.platform.retention.Retention;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.register.api.DecisionLevel;
import org.basao.report.api.MakeReport;
import org.basao.report.api.ReportReason;
import org.basao.report.api.ReportState;
import org.basao.report.api.ReportView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Anybody reports a product; an officer of its territory, or the centre, says once whether it is right. Producers are in Thái Nguyên (19). */
class ReportIT {
    private static final String WORDS = "Nhãn ghi 5 sao nhưng giấy chứng nhận chỉ có 4 sao";

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final Officers officers = new Officers(rows);
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final ReportService service = services.get(ReportService.class);
    private final Reports reports = services.get(Reports.class);
    private final Actor officer = officers.province("19", Role.MEMBER);
    private String product;
    private String address;

    @BeforeEach
    void a_public_product() {
        product = fixture.product();
        fixture.certify(product, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 3, 1));
        address = "dan-" + product.toLowerCase(java.util.Locale.ROOT) + "@example.vn";
    }

    @AfterEach
    void the_clock_is_put_back() {
        services.clock().reset();
    }

    private String report(String to) {
        return service.report(new MakeReport(product, ReportReason.STARS, WORDS, to, Language.EN));
    }

    private ReportView view(String code) {
        return reports.report(officer, code).orElseThrow();
    }

    private List<String> letters() {
        return rows.list("select code from mail where address = ? order by id", row -> row.getString(1), address);
    }

    @Test
    void what_anybody_reports_waits_for_the_officers_of_the_territory() {
        String code = report(null);
        assertThat(view(code))
                .returns(ReportState.OPEN, ReportView::state)
                .returns(WORDS, ReportView::words)
                .returns(product, ReportView::product)
                .returns(false, ReportView::answered);
        assertThat(reports.open(officer)).extracting(ReportView::code).contains(code);
        assertThat(reports.open(officers.central(Role.VIEWER)))
                .extracting(ReportView::code)
                .contains(code);
        Actor far = officers.province("01", Role.MANAGER);
        assertThat(reports.open(far)).extracting(ReportView::code).doesNotContain(code);
        assertThat(reports.report(far, code)).isEmpty();
        assertThatThrownBy(() -> service.uphold(far, code, 1, "Đúng")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportState.class,
            names = {"UPHELD", "DISMISSED"})
    void what_was_decided_stays_so_and_whoever_left_an_address_is_answered_once(ReportState end) {
        String code = report("  " + address.toUpperCase(java.util.Locale.ROOT) + " ");
        assertThat(view(code).answered()).isTrue();
        decide(end, officer, code, 1);
        assertThat(view(code))
                .returns(end, ReportView::state)
                .returns("Đã kiểm tra nhãn", ReportView::decisionReason)
                .returns(false, ReportView::answered);
        assertThat(letters())
                .containsExactly(end == ReportState.UPHELD ? "report.answerUpheld" : "report.answerDismissed");
        for (ReportState again : List.of(ReportState.UPHELD, ReportState.DISMISSED)) {
            assertThatThrownBy(() -> decide(again, officer, code, 2)).hasMessage("report.decided");
        }
        assertThat(letters()).hasSize(1);
        assertThat(rows.list(
                        "select action || ' ' || actor from audit_entry where subject_code = ? order by id",
                        row -> row.getString(1),
                        code))
                .containsExactly(
                        "report.reported visitor",
                        (end == ReportState.UPHELD ? "report.upheld " : "report.dismissed ") + officer.code());
    }

    private void decide(ReportState end, Actor actor, String code, long version) {
        if (end == ReportState.UPHELD) {
            service.uphold(actor, code, version, " Đã kiểm tra nhãn ");
        } else {
            service.dismiss(actor, code, version, " Đã kiểm tra nhãn ");
        }
    }

    @Test
    void a_stale_version_a_missing_reason_and_an_officer_of_the_producer_are_refused() {
        String code = report(null);
        assertThatThrownBy(() -> service.uphold(officer, code, 0, "Đúng")).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> service.dismiss(officer, code, 1, "  "))
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo("reason"));
        Actor involved = officers.alsoMemberOf(officers.province("19", Role.MANAGER), fixture.holderOf(product));
        assertThatThrownBy(() -> service.dismiss(involved, code, 1, "Sai")).hasMessage("register.error.ownProduct");
        assertThat(view(code).state()).isEqualTo(ReportState.OPEN);
    }

    @Test
    void what_is_missing_or_wrong_is_said_next_to_its_field_and_nothing_is_kept() {
        assertThatThrownBy(() -> service.report(new MakeReport(product, null, " ngắn ", "không phải thư", Language.VI)))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        e -> assertThat(e.fields())
                                .extracting(InvalidField::field)
                                .containsExactly("reason", "words", "address"));
        assertThatThrownBy(() -> service.report(
                        new MakeReport(product, ReportReason.OTHER, "x".repeat(2001), null, Language.VI)))
                .isInstanceOf(InvalidFields.class);
        String uncertified = fixture.product();
        assertThatThrownBy(
                        () -> service.report(new MakeReport(uncertified, ReportReason.OTHER, WORDS, "", Language.VI)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.report(new MakeReport("'; --", ReportReason.OTHER, WORDS, "", Language.VI)))
                .isInstanceOf(NotFound.class);
        assertThat(reports.open(officer)).extracting(ReportView::product).doesNotContain(product, uncertified);
    }

    @Test
    void officers_are_told_once_while_reports_on_a_product_wait_and_the_producer_when_one_is_right() {
        Actor told = seated(Side.PROVINCE);
        Actor producer = seated(Side.PRODUCER);
        String first = report(null);
        String second = report(null);
        assertThat(notices(told)).containsOnlyOnce("report.reported");
        service.dismiss(officer, first, 1, "Không thấy");
        assertThat(notices(producer)).doesNotContain("report.upheld");
        service.uphold(officer, second, 1, "Nhãn sai");
        assertThat(notices(producer)).containsOnlyOnce("report.upheld");
        report(null);
        assertThat(notices(told)).containsExactly("report.reported", "report.reported");
    }

    private List<String> notices(Actor person) {
        return rows.list(
                "select code from notice where recipient = ? and model ->> 'name' = (select name from product where code = ?)",
                row -> row.getString(1),
                person.code(),
                product);
    }

    /** Somebody with a seat in the database: in an office of the province, or at the product's producer. */
    private Actor seated(Side side) {
        PublicCodes codes = services.get(PublicCodes.class);
        String organisation = fixture.holderOf(product);
        if (side == Side.PROVINCE) {
            organisation = rows.first("""
                            select o.code from organisation o join place p on p.id = o.territory_id
                             where o.kind = 'AUTHORITY' and o.level = 'PROVINCE' and p.code = '19'
                            """, row -> row.getString(1)).orElseGet(() -> {
                String office = codes.issue(CodeKind.ORGANISATION).value();
                rows.change("""
                                insert into organisation (code, kind, level, territory_id, name, name_key, tax_code_kind, province_id,
                                    state, created_at)
                                select ?, 'AUTHORITY', 'PROVINCE', id, 'Chi cục', 'chi cục', 'NONE', id, 'ACTIVE', ?
                                  from place where level = 'PROVINCE' and code = '19' and valid_to is null
                                """, office, services.clock().instant());
                return office;
            });
        }
        Actor person = officers.of(Side.PRODUCER, organisation, Role.MEMBER);
        rows.change(
                """
                insert into membership (code, person_id, organisation_id, role, since)
                select ?, p.id, o.id, 'MEMBER', ? from person p, organisation o where p.code = ? and o.code = ?
                """, codes.issue(CodeKind.MEMBERSHIP).value(), services.clock().instant(), person.code(), organisation);
        return person;
    }

    @Test
    void of_two_officers_who_decide_at_once_one_decides() throws Exception {
        String code = report(address);
        Actor other = officers.central(Role.MEMBER);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both = List.of(
                    () -> decided(() -> service.uphold(officer, code, 1, "Đúng")),
                    () -> decided(() -> service.dismiss(other, code, 1, "Sai")));
            List<Future<Boolean>> ends = threads.invokeAll(both);
            assertThat(ends.get(0).get() ^ ends.get(1).get()).isTrue();
        }
        assertThat(letters()).hasSize(1);
    }

    private static boolean decided(Runnable verb) {
        try {
            verb.run();
            return true;
        } catch (BusinessException e) {
            assertThat(e).hasMessageMatching("report.decided|error.staleVersion");
            return false;
        }
    }

    @Test
    void the_words_are_forgotten_two_years_after_the_decision_and_an_open_report_never() {
        String decided = report(null);
        String open = report(null);
        service.dismiss(officer, decided, 1, "Không thấy");
        Instant before = services.clock().instant();
        services.clock().advance(Duration.ofDays(730).minusHours(1));
        services.get(Retention.class).forget();
        assertThat(view(decided).words()).isEqualTo(WORDS);
        services.clock()
                .advance(Duration.between(services.clock().instant(), before).plusDays(731));
        services.get(Retention.class).forget();
        assertThat(view(decided).words()).isNull();
        assertThat(view(open).words()).isEqualTo(WORDS);
    }

    @Test
    void somebody_sees_and_takes_away_their_address_but_not_what_others_may_have_written_with_it() {
        String code = report(address);
        Subject subject = new Subject("nobody", Language.VI, List.of(address));
        ReportsOfPerson kept = services.get(ReportsOfPerson.class);
        assertThat(kept.parts(subject).get("productReports"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("code", code)
                        .containsEntry("address", address)
                        .doesNotContainValue(WORDS));
        kept.erase(subject);
        assertThat(kept.parts(subject).get("productReports")).isEmpty();
        service.uphold(officer, code, 2, "Đúng");
        assertThat(letters()).isEmpty();
    }
}

package org.basao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basao.intake.api.DraftDecision;
import org.basao.kernel.VietnameseText;
import org.basao.local.Officers;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.register.DecisionScans;
import org.basao.register.OverseenCertificates;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.PlannedRecognition;
import org.basao.register.api.PlannedRecognition.Effect;
import org.basao.register.api.PlannedRecognition.Fault;
import org.basao.register.api.RegisterEvent.CertificateIssued;
import org.basao.register.api.RowOfDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision for many products: tried, corrected, issued whole or not at all. The fixture's producers are in Thái Nguyên (19). */
class DecisionIT {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final Officers officers = new Officers(rows);
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final DecisionService decisions = services.get(DecisionService.class);
    private final Actor officer = officers.province("19", Role.MEMBER);
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private DraftDecision draft(LocalDate day, String pasted) {
        return new DraftDecision(
                "UBND tỉnh Thái Nguyên", DecisionLevel.PROVINCE, run + "/QĐ", day, "Ông An", pasted, null);
    }

    private String row(String product, int n, int stars) {
        return product + "\t\t" + run + "-" + n + "\t" + stars + "\n";
    }

    private static List<String> faults(List<PlannedRecognition> plan) {
        return plan.stream()
                .flatMap(row -> row.faults().stream())
                .map(Fault::key)
                .toList();
    }

    private long certificates() {
        return rows.first("select count(*) from certificate where number like ?", row -> row.getLong(1), run + "-%")
                .orElseThrow();
    }

    @Test
    void forty_rows_with_faults_issue_nothing_and_without_them_all() {
        List<String> products = new ArrayList<>();
        StringBuilder good = new StringBuilder();
        for (int n = 1; n <= 40; n++) {
            products.add(fixture.product());
            good.append(row(products.get(n - 1), n, n % 2 == 0 ? 3 : 4));
        }
        String faulty = good.toString()
                .replace(row(products.get(7), 8, 3), row(products.get(7), 8, 5))
                .replace(products.get(20), "Chè không ai biết " + run);
        List<PlannedRecognition> plan = decisions.tryOut(officer, draft(DAY, faulty));
        assertThat(plan).hasSize(40);
        assertThat(plan.stream().filter(row -> !row.isGood()).map(PlannedRecognition::row))
                .containsExactly(7, 20);
        assertThat(faults(plan)).containsExactly("register.plan.level.CENTRAL", "register.plan.productUnknown");
        assertThatThrownBy(() -> decisions.issue(officer, draft(DAY, faulty)))
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo("rows"))
                .hasMessage("register.plan.faulty");
        assertThat(certificates()).isZero();

        List<CertificateIssued> issued = decisions.issue(officer, draft(DAY, good.toString()));
        assertThat(issued).hasSize(40);
        assertThat(certificates()).isEqualTo(40);
        assertThat(services.get(OverseenCertificates.class)
                        .ofSameDecision(officer, issued.getFirst().certificate()))
                .hasSize(40)
                .allSatisfy(one -> assertThat(one.lastDay()).isEqualTo(LocalDate.of(2029, 10, 1)));
        assertThat(rows.first("select count(*) from decision where number = ?", row -> row.getLong(1), run + "/QĐ"))
                .hasValue(1L);
    }

    @Test
    void a_row_says_whether_it_is_the_first_up_equal_or_down_and_an_upgrade_is_an_event() {
        String first = fixture.product();
        String up = fixture.product();
        String equal = fixture.product();
        String down = fixture.product();
        fixture.certify(up, 3, DecisionLevel.PROVINCE, LocalDate.of(2026, 1, 2));
        fixture.certify(equal, 4, DecisionLevel.PROVINCE, LocalDate.of(2026, 1, 2));
        // one whose months are long over is re-recognised too
        fixture.certify(down, 4, DecisionLevel.PROVINCE, LocalDate.of(2020, 1, 2));
        String pasted = row(first, 1, 3) + row(up, 2, 4) + row(equal, 3, 4) + row(down, 4, 3);
        assertThat(decisions.tryOut(officer, draft(DAY, pasted)))
                .extracting(PlannedRecognition::effect)
                .containsExactly(Effect.FIRST, Effect.UP, Effect.EQUAL, Effect.DOWN);
        List<CertificateIssued> issued = decisions.issue(officer, draft(DAY, pasted));
        assertThat(issued.stream().filter(CertificateIssued::isUpgrade).map(CertificateIssued::product))
                .containsExactly(up);
        assertThat(rows.list("""
                        select c.superseded_from::text from certificate c join product p on p.id = c.product_id
                         where p.code in (?, ?, ?) and c.superseded_by_id is not null
                        """, row -> row.getString(1), up, equal, down))
                .containsExactly("2026-10-01", "2026-10-01", "2026-10-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-23,PROVINCE,3,",
        "2023-02-24,DISTRICT,3,",
        "2023-02-24,PROVINCE,3,register.plan.level.DISTRICT",
        "2025-07-05,DISTRICT,3,",
        "2025-07-06,DISTRICT,3,register.plan.level.PROVINCE",
        "2025-07-06,PROVINCE,3,",
        "2025-07-05,DISTRICT,4,register.plan.level.PROVINCE",
        "2026-10-01,PROVINCE,5,register.plan.level.CENTRAL",
        "2019-08-20,PROVINCE,4,register.error.noRule",
    })
    void the_level_is_that_of_the_day_of_signing(LocalDate day, DecisionLevel level, int stars, String fault) {
        DraftDecision draft =
                new DraftDecision("UBND", level, run + "/QĐ", day, null, row(fixture.product(), 1, stars), null);
        assertThat(faults(decisions.tryOut(officer, draft)))
                .isEqualTo(fault == null || fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void what_is_wrong_with_the_decision_itself_is_said_next_to_its_fields() {
        DraftDecision nothing =
                new DraftDecision(" ", DecisionLevel.CENTRAL, null, LocalDate.of(2026, 11, 16), null, "x", null);
        assertThatThrownBy(() -> decisions.tryOut(officer, nothing))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        e -> assertThat(e.fields().stream().map(InvalidField::field))
                                .containsExactly("issuer", "number", "signedOn", "level"));
    }

    @Test
    void rows_that_collide_are_all_named() {
        String product = fixture.product();
        String taken = fixture.product();
        decisions.issue(officer, draft(DAY, row(taken, 1, 3)));
        String pasted = row(product, 2, 3) + row(product, 2, 3) + row(taken, 3, 4) + row(fixture.product(), 1, 4)
                + "\t\t9\t3\n";
        assertThat(faults(decisions.tryOut(officer, draft(DAY, pasted))))
                .containsExactly(
                        "register.plan.productTwice",
                        "register.plan.numberTwice",
                        "register.error.inDecision",
                        "register.error.numberTaken",
                        "register.plan.productMissing");
        assertThat(faults(decisions.tryOut(
                        officer,
                        new DraftDecision(
                                "UBND",
                                DecisionLevel.PROVINCE,
                                "khác",
                                DAY.minusDays(1),
                                null,
                                row(taken, 3, 4),
                                null))))
                .containsExactly("register.error.backDated");
    }

    @Test
    void products_are_found_by_name_and_producer_within_the_territory_only() {
        String product = fixture.product();
        RowOfDecision named = rows.first(
                        "select p.name, o.name from product p join organisation o on o.id = p.holder_id where p.code = ?",
                        row -> new RowOfDecision(row.getString(1), row.getString(2), "1", 3, null, false, List.of()),
                        product)
                .orElseThrow();
        rows.change("update product set name_key = ? where code = ?", VietnameseText.key(named.product()), product);
        rows.change(
                "update organisation set name_key = ? where code = ?",
                VietnameseText.key(named.producer()),
                fixture.holderOf(product));
        String pasted = named.product() + "\t" + named.producer() + "\t" + run + "-1\t3";
        assertThat(decisions.tryOut(officer, draft(DAY, pasted)).getFirst().product())
                .isEqualTo(product);
        assertThat(faults(decisions.tryOut(officers.province("01", Role.MEMBER), draft(DAY, pasted))))
                .containsExactly("register.plan.productUnknown");
        Actor involved = officers.alsoMemberOf(officers.province("19", Role.MEMBER), fixture.holderOf(product));
        assertThat(faults(decisions.tryOut(involved, draft(DAY, pasted)))).containsExactly("register.error.ownProduct");
    }

    @Test
    void the_signed_paper_stays_with_the_decision_for_offices_that_reach_it() {
        String key = decisions.keepScan(
                officer, "QĐ.pdf", new ByteArrayInputStream("%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1)));
        DraftDecision plain = draft(DAY, row(fixture.product(), 1, 4));
        DraftDecision scanned =
                new DraftDecision(plain.issuer(), plain.level(), plain.number(), DAY, null, plain.rows(), key);
        Actor other = officers.of(Side.PROVINCE, "OTHEROFFIC", Role.MEMBER);
        assertThatThrownBy(() -> services.get(DecisionScans.class).own(other, key))
                .isInstanceOf(NotFound.class);
        String certificate = decisions.issue(officer, scanned).getFirst().certificate();
        DecisionScans scans = services.get(DecisionScans.class);
        assertThat(scans.ofCertificate(officer, certificate).sha256()).hasSize(64);
        assertThatThrownBy(() -> scans.ofCertificate(officers.province("01", Role.MANAGER), certificate))
                .isInstanceOf(NotFound.class);
        assertThat(rows.first(
                        "select unused_since is null from stored_file where key = ?", row -> row.getBoolean(1), key))
                .hasValue(true);
    }

    @Test
    void of_two_officers_who_issue_the_same_decision_at_once_one_does() throws Exception {
        String pasted = row(fixture.product(), 1, 4) + row(fixture.product(), 2, 3);
        Actor other = officers.province("19", Role.MEMBER);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both = List.of(() -> issued(officer, pasted), () -> issued(other, pasted));
            List<Future<Boolean>> ends = threads.invokeAll(both);
            assertThat(ends.get(0).get() ^ ends.get(1).get()).isTrue();
        }
        assertThat(certificates()).isEqualTo(2);
    }

    private boolean issued(Actor actor, String pasted) {
        try {
            return !decisions.issue(actor, draft(DAY, pasted)).isEmpty();
        } catch (BusinessException e) {
            assertThat(e)
                    .hasMessageMatching(
                            "register.plan.faulty|register.error.(decisionTwice|inDecision|numberTaken|alreadySuperseded)");
            return false;
        }
    }
}

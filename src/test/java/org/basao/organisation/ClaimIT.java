package org.basao.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basao.account.Memberships;
import org.basao.account.api.MembershipView;
import org.basao.organisation.api.ClaimOrganisation;
import org.basao.organisation.api.ClaimState;
import org.basao.organisation.api.ClaimView;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.StoredFile;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.platform.work.WaitingWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimIT {
    private final Surroundings here = new Surroundings();
    private final ClaimService service = here.services.get(ClaimService.class);
    private final Claims claims = here.services.get(Claims.class);
    private final PaperService paperService = here.services.get(PaperService.class);
    private final Papers papers = here.services.get(Papers.class);
    private final FoundingService foundings = here.services.get(FoundingService.class);
    private final Memberships memberships = here.services.get(Memberships.class);
    private final OrganisationWork work = here.services.get(OrganisationWork.class);
    private final String commune = here.communes().getFirst();
    private final String taxCode = Surroundings.taxCode();
    private final String organisation = here.imported(taxCode);
    private final Actor officer = here.officer(Side.COMMUNE, commune, Role.MEMBER);

    @AfterEach
    void leave() {
        here.leave();
    }

    @Test
    void whoever_types_the_tax_code_gets_the_organisation_from_an_officer() {
        Actor director = here.person();
        String claim = service.claim(director, new ClaimOrganisation(null, spaced(taxCode), "Tôi là giám đốc"));
        assertThat(here.told(officer)).containsExactly("organisation.claimed");
        assertThat(work.of(officer)).extracting(WaitingWork::code).containsExactly("organisation.claims");
        assertThat(claims.openOn(officer, organisation)).singleElement().satisfies(one -> {
            assertThat(one.message()).isEqualTo("Tôi là giám đốc");
            assertThat(one.address()).endsWith("@organisation.example.vn");
        });
        assertThat(memberships.of(director.code())).isEmpty();

        service.approve(officer, claim);
        assertThat(memberships.of(director.code())).singleElement().satisfies(one -> {
            assertThat(one.organisation()).isEqualTo(organisation);
            assertThat(one.role()).isEqualTo(Role.MANAGER);
            assertThat(one.verified()).isTrue();
        });
        assertThat(here.verification(organisation)).isEqualTo("VERIFIED");
        assertThat(here.told(director)).containsExactly("organisation.claimApproved");
        assertThatThrownBy(() -> service.approve(officer, claim)).hasMessage("organisation.claim.decided");
    }

    @Test
    void a_name_claims_nothing() {
        Actor somebody = here.person();
        assertThatThrownBy(() -> service.claim(somebody, new ClaimOrganisation(null, "", "HTX Đồng Tâm")))
                .hasMessage("organisation.claim.taxCode");
        assertThatThrownBy(() -> service.claim(somebody, new ClaimOrganisation(null, "HTX Đồng Tâm", null)))
                .hasMessage("organisation.taxCode.wrong");
        assertThatThrownBy(() ->
                        service.claim(somebody, new ClaimOrganisation(organisation, Surroundings.taxCode(), null)))
                .hasMessage("organisation.claim.other");
        assertThatThrownBy(() -> service.claim(somebody, new ClaimOrganisation(null, Surroundings.taxCode(), null)))
                .hasMessage("organisation.claim.unknown");
    }

    @Test
    void a_claim_by_papers_needs_papers_which_then_are_the_organisation_s() {
        Actor director = here.person();
        String claim = service.claim(director, new ClaimOrganisation(organisation, null, null));
        assertThatThrownBy(() -> service.approve(officer, claim)).hasMessage("organisation.claim.papers");
        paperService.addToClaim(director, claim, "đăng ký.pdf", pdf());
        String key = papers.ofClaim(claim).getFirst().key();
        assertThat(papers.find(officer, key).name()).isEqualTo("đăng ký.pdf");
        assertThat(papers.find(director, key).key()).isEqualTo(key);

        service.approve(officer, claim);
        assertThat(papers.ofOrganisation(organisation))
                .extracting(StoredFile::key)
                .containsExactly(key);
        Actor manager = here.acting(director, organisation, Side.PRODUCER, Role.MANAGER);
        assertThatThrownBy(() -> paperService.remove(manager, key)).hasMessage("organisation.papers.kept");
        assertThatThrownBy(() -> paperService.addToClaim(director, claim, "thêm.pdf", pdf()))
                .hasMessage("organisation.claim.decided");
    }

    @Test
    void a_paper_is_for_its_people_and_the_officers_of_the_territory_only() {
        Actor founder = here.person();
        String code = foundings.found(founder, here.company(Surroundings.taxCode()));
        Actor manager = here.acting(founder, code, Side.PRODUCER, Role.MANAGER);
        long before = here.version(code);
        paperService.add(manager, "đăng ký.pdf", pdf());
        assertThat(here.version(code))
                .as("nobody decides by what was there before")
                .isGreaterThan(before);
        String key = papers.ofOrganisation(code).getFirst().key();
        for (Actor reader : List.of(
                manager,
                here.acting(here.person(), code, Side.PRODUCER, Role.VIEWER),
                officer,
                here.officer(Side.PROVINCE, Surroundings.PROVINCE, Role.VIEWER),
                here.officer(Side.CENTRAL, null, Role.VIEWER))) {
            assertThat(papers.find(reader, key).key()).isEqualTo(key);
        }
        String other = foundings.found(here.person(), here.company(Surroundings.taxCode()));
        for (Actor stranger : List.of(
                here.person(),
                founderWithoutActing(founder),
                here.acting(here.person(), other, Side.PRODUCER, Role.MANAGER),
                here.officer(Side.COMMUNE, here.communes().get(1), Role.MANAGER),
                here.officer(Side.PROVINCE, "19", Role.MANAGER))) {
            assertThatThrownBy(() -> papers.find(stranger, key)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(
                        () -> paperService.remove(here.acting(here.person(), other, Side.PRODUCER, Role.MANAGER), key))
                .isInstanceOf(NotFound.class);
        paperService.remove(manager, key);
        assertThatThrownBy(() -> papers.find(manager, key)).isInstanceOf(NotFound.class);
    }

    private static Actor founderWithoutActing(Actor founder) {
        return Actor.person(founder.code(), null);
    }

    @Test
    void where_people_are_they_decide_who_joins_and_whoever_asks_cannot_tell() {
        Actor manager = here.member(here.person(), organisation, Side.PRODUCER, Role.MANAGER);
        Actor colleague = here.person();
        String claim = service.claim(colleague, new ClaimOrganisation(null, taxCode, "Kế toán"));
        assertThat(here.told(officer)).isEmpty();
        assertThat(work.of(officer)).isEmpty();
        assertThat(here.told(manager)).containsExactly("organisation.joinAsked");
        assertThat(work.of(manager)).extracting(WaitingWork::code).containsExactly("organisation.joins");
        assertThat(claims.own(colleague)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(ClaimState.OPEN);
            assertThat(one.personName()).isNull();
        });
        assertThatThrownBy(() -> service.approve(officer, claim)).hasMessage("organisation.claim.taken");

        service.admit(manager, claim, Role.MEMBER);
        assertThat(memberships.of(colleague.code()))
                .extracting(MembershipView::role)
                .containsExactly(Role.MEMBER);
        assertThatThrownBy(() -> service.claim(colleague, new ClaimOrganisation(null, taxCode, null)))
                .hasMessage("organisation.claim.already");
    }

    @Test
    void a_refusal_says_why_and_leaves_everything_as_it_was() {
        Actor somebody = here.person();
        String claim = service.claim(somebody, new ClaimOrganisation(null, taxCode, null));
        assertThatThrownBy(() -> service.reject(officer, claim, " ")).hasMessage("organisation.reason.missing");
        service.reject(officer, claim, "Không thuộc đơn vị");
        assertThat(claims.own(somebody)).extracting(ClaimView::reason).containsExactly("Không thuộc đơn vị");
        assertThat(here.told(somebody)).containsExactly("organisation.claimRejected");
        assertThat(here.verification(organisation)).isEqualTo("ENTERED");
        assertThat(service.claim(somebody, new ClaimOrganisation(null, taxCode, null)))
                .isNotEqualTo(claim);
    }

    @Test
    void a_foreign_claim_looks_like_none() {
        Actor somebody = here.person();
        String claim = service.claim(somebody, new ClaimOrganisation(null, taxCode, null));
        Actor foreign = here.officer(Side.COMMUNE, here.communes().get(1), Role.MANAGER);
        assertThatThrownBy(() -> service.approve(foreign, claim)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.reject(foreign, claim, "Không")).isInstanceOf(NotFound.class);
        assertThat(claims.openOn(foreign, organisation)).isEmpty();
        Actor other = here.acting(here.person(), here.imported(null), Side.PRODUCER, Role.MANAGER);
        assertThatThrownBy(() -> service.admit(other, claim, Role.MANAGER)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.withdraw(here.person(), claim)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> paperService.addToClaim(here.person(), claim, "x.pdf", pdf()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_officer_does_not_hand_an_organisation_to_themselves() {
        String claim = service.claim(officer, new ClaimOrganisation(null, taxCode, null));
        assertThatThrownBy(() -> service.approve(officer, claim)).hasMessage("organisation.error.own");
        assertThat(memberships.of(officer.code()))
                .extracting(MembershipView::organisation)
                .doesNotContain(organisation);
    }

    @Test
    void nobody_asks_twice_at_once_nor_for_everything() {
        Actor somebody = here.person();
        String first = service.claim(somebody, new ClaimOrganisation(null, taxCode, null));
        assertThatThrownBy(() -> service.claim(somebody, new ClaimOrganisation(organisation, null, null)))
                .hasMessage("organisation.claim.open");
        for (int i = 1; i < ClaimService.MOST_OPEN; i++) {
            service.claim(somebody, new ClaimOrganisation(here.imported(null), null, null));
        }
        String another = here.imported(null);
        assertThatThrownBy(() -> service.claim(somebody, new ClaimOrganisation(another, null, null)))
                .hasMessage("organisation.claim.many");
        service.withdraw(somebody, first);
        service.claim(somebody, new ClaimOrganisation(another, null, null));
        assertThat(claims.own(somebody)).hasSize(ClaimService.MOST_OPEN);
    }

    @Test
    void of_two_claims_approved_at_once_exactly_one_is() throws Exception {
        for (int round = 0; round < 5; round++) {
            String tax = Surroundings.taxCode();
            String contested = here.imported(tax);
            String one = service.claim(here.person(), new ClaimOrganisation(null, tax, null));
            String other = service.claim(here.person(), new ClaimOrganisation(null, tax, null));
            Actor colleague = here.officer(Side.PROVINCE, Surroundings.PROVINCE, Role.MEMBER);
            assertThat(atOnce(() -> service.approve(officer, one), () -> service.approve(colleague, other)))
                    .isOne();
            assertThat(approved(contested)).isOne();
            assertThat(managers(contested)).isOne();
        }
    }

    @Test
    void one_claim_approved_and_rejected_at_once_is_one_of_both() throws Exception {
        String claim = service.claim(here.person(), new ClaimOrganisation(null, taxCode, null));
        Actor colleague = here.officer(Side.CENTRAL, null, Role.MEMBER);
        assertThat(atOnce(() -> service.approve(officer, claim), () -> service.reject(colleague, claim, "Không")))
                .isOne();
        assertThat(managers(organisation)).isEqualTo(approved(organisation));
    }

    @Test
    void one_tax_code_founded_twice_at_once_is_one_organisation() throws Exception {
        String tax = Surroundings.taxCode();
        assertThat(atOnce(
                        () -> foundings.found(here.person(), here.company(tax)),
                        () -> foundings.found(here.person(), here.company(tax))))
                .isOne();
        assertThat(here.text("select count(*)::text from organisation where tax_code = ?", tax))
                .isEqualTo("1");
    }

    @Test
    void the_database_itself_hands_an_organisation_over_once() {
        String first = service.claim(here.person(), new ClaimOrganisation(null, taxCode, null));
        String second = service.claim(here.person(), new ClaimOrganisation(null, taxCode, null));
        service.approve(officer, first);
        assertThatThrownBy(() -> here.rows.change(
                        "update organisation_claim set state = 'APPROVED', decided_at = claimed_at where code = ?",
                        second))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        refusal -> assertThat(refusal.violates("uq_organisation_claim_approved"))
                                .isTrue());
    }

    @Test
    void an_organisation_whose_people_are_all_gone_is_handed_over_anew() {
        Actor first = here.person();
        service.approve(officer, service.claim(first, new ClaimOrganisation(null, taxCode, null)));
        here.rows.change("update person set state = 'CLOSED' where code = ?", first.code());
        Actor next = here.person();
        service.approve(officer, service.claim(next, new ClaimOrganisation(null, taxCode, null)));
        assertThat(memberships.of(next.code()))
                .extracting(MembershipView::organisation)
                .containsExactly(organisation);
        assertThat(approved(organisation)).isOne();
    }

    @Test
    void a_firm_that_produces_and_buys_is_two_organisations_with_one_tax_code() {
        Actor owner = here.person();
        String buyer = foundings.found(owner, here.buyer(taxCode));
        assertThat(buyer).isNotEqualTo(organisation);
        assertThatThrownBy(() -> foundings.found(owner, here.buyer(taxCode))).hasMessage("organisation.taxCode.known");
        String claim = service.claim(owner, new ClaimOrganisation(null, taxCode, null));
        assertThat(claims.openOn(officer, organisation))
                .extracting(ClaimView::code)
                .containsExactly(claim);
    }

    private static long atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both = List.of(() -> succeeds(start, one), () -> succeeds(start, other));
            long succeeded = 0;
            for (Future<Boolean> each : threads.invokeAll(both)) {
                succeeded += each.get() ? 1 : 0;
            }
            return succeeded;
        }
    }

    private static boolean succeeds(CyclicBarrier start, Runnable useCase) throws Exception {
        start.await();
        try {
            useCase.run();
            return true;
        } catch (BusinessException e) {
            return false;
        }
    }

    private long approved(String code) {
        return Long.parseLong(here.text("""
                select count(*)::text from organisation_claim c join organisation o on o.id = c.organisation_id
                 where o.code = ? and c.state = 'APPROVED'
                """, code));
    }

    private long managers(String code) {
        return Long.parseLong(here.text("""
                select count(*)::text from membership m join organisation o on o.id = m.organisation_id
                 where o.code = ? and m.role = 'MANAGER'
                """, code));
    }

    private static String spaced(String taxCode) {
        return taxCode.substring(0, 4) + " " + taxCode.substring(4);
    }

    private static InputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }
}

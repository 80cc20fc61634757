package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.basao.access.World;
import org.basao.desk.api.AuditSearch;
import org.basao.desk.api.AuditSheet;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditChain;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.audit.AuditLine;
import org.basao.platform.audit.AuditReport;
import org.basao.platform.audit.AuditSealer;
import org.basao.platform.audit.PersonalDetails;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

class AuditReadingIT {
    private final ServiceContainer services = Services.shared();
    private final World world = new World(services);
    private final AuditService service = services.get(AuditService.class);
    private final Audit audit = services.get(Audit.class);
    private final Actor central = world.actor(Side.CENTRAL, Role.MANAGER);
    private final Actor province = world.actor(Side.PROVINCE, Role.MANAGER);
    private final Actor commune = world.actor(Side.COMMUNE, Role.MANAGER);

    @Test
    void an_office_reads_of_its_territory_and_the_central_office_reads_all() {
        String here = world.producerHere();
        String far = world.producerBeyond(province);
        String person = world.person();
        record("organisation.suspended", "ORGANISATION", here, "bán hàng giả");
        record("organisation.suspended", "ORGANISATION", far, "bán hàng giả");
        audit.record(person, "account.person.called", "PERSON", person, null);
        audit.record(new AuditEntry(person, here, "account.person.called", "PERSON", person, "thay mặt"));
        assertThat(subjects(commune, "", here)).containsExactly(here);
        assertThat(subjects(province, "", here)).containsExactly(here);
        assertThat(subjects(province, "", far)).isEmpty();
        assertThat(subjects(central, "", far)).containsExactly(far);
        assertThat(subjects(central, person, "")).containsExactly(person, person);
        assertThat(find(province, person, "").lines())
                .as("only what was done on behalf of somebody here")
                .extracting(AuditLine::reason)
                .containsExactly("thay mặt");
    }

    @Test
    void the_central_office_sits_in_a_province_and_is_none_of_its_matters() {
        audit.record(new AuditEntry(
                central.code(), central.actingFor(), "account.person.closed", "PERSON", world.person(), "Lý do riêng"));
        assertThat(find(province, central.code(), "").lines()).isEmpty();
        assertThat(find(central, central.code(), "").lines())
                .extracting(AuditLine::reason)
                .contains("Lý do riêng");
    }

    @Test
    void values_and_names_of_people_are_for_the_central_office_and_for_their_own_organisation() {
        String here = world.producerHere();
        Actor member = world.actor(Side.PRODUCER, Role.MANAGER);
        audit.record(
                new AuditEntry(member.code(), here, "account.person.called", "ORGANISATION", here, null),
                new PersonalDetails(member.code(), Map.of("name", "Lò Thị Mận")));
        AuditSheet all = find(central, "", here);
        assertThat(all.lines().getFirst().values()).containsValue("Lò Thị Mận");
        assertThat(all.names()).containsEntry(member.code(), "Lò Thị Mận").containsKey(here);
        AuditSheet masked = find(province, "", here);
        assertThat(masked.lines().getFirst().values()).containsValue("•••");
        assertThat(masked.names()).doesNotContainKey(member.code()).containsKey(here);
        assertThat(find(province, "Thị Mận", here).lines())
                .as("nobody is found by a name that may not be seen")
                .isEmpty();
        assertThat(find(central, "thị mận", here).lines()).hasSize(1);
    }

    @Test
    void an_organisation_reads_what_was_done_with_it_its_people_and_its_products_only() {
        Actor manager = world.actor(Side.PRODUCER, Role.MANAGER);
        Actor neighbour = world.actor(Side.PRODUCER, Role.MANAGER);
        String membership = world.member(manager.actingFor(), Role.VIEWER);
        record("account.member.ended", "MEMBERSHIP", membership, "nghỉ việc");
        record("organisation.suspended", "ORGANISATION", neighbour.actingFor(), "bán hàng giả");
        record("organisation.reinstated", "ORGANISATION", manager.actingFor(), "đã sửa");
        assertThat(service.history(manager, 1, Language.VI).lines())
                .extracting(AuditLine::subjectCode)
                .containsExactly(manager.actingFor(), membership);
    }

    @Test
    void entries_are_found_by_words_of_their_reason_kind_and_day() {
        String here = world.producerHere();
        record("organisation.suspended", "ORGANISATION", here, "thiếu 100% giấy tờ");
        var today = Days.today(services.clock());
        assertThat(found(new AuditSearch("", "", "ORGANISATION", here, "100% GIẤY", today, today, 1)))
                .hasSize(1);
        assertThat(found(new AuditSearch("", "", "CERTIFICATE", here, "", null, null, 1)))
                .isEmpty();
        assertThat(found(new AuditSearch("", "", "", here, "100_ giấy", null, null, 1)))
                .isEmpty();
        assertThat(found(new AuditSearch("", "", "", here, "", today.plusDays(1), null, 1)))
                .isEmpty();
        assertThat(found(new AuditSearch("trial", "organisation.suspended", "", here, "", null, null, 1)))
                .hasSize(1);
    }

    @Test
    void a_verification_says_what_it_found_and_is_remembered() {
        record("organisation.suspended", "ORGANISATION", world.producerHere(), "thử");
        services.get(AuditSealer.class).sealAll();
        AuditReport report = service.verify(central);
        AuditChain.State state = service.state(province);
        assertThat(report.from()).isEqualTo(1);
        assertThat(report.head().position()).isPositive();
        assertThat(state.last().orElseThrow().actor()).isEqualTo(central.code());
        assertThat(state.last().orElseThrow().whole()).isEqualTo(report.isWhole());
        assertThat(state.last().orElseThrow().links())
                .isEqualTo("1-" + report.head().position());
    }

    @Test
    void two_do_not_verify_at_once() throws Exception {
        TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
        transactions.begin();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            service.verify(central);
            var second = other.submit(() -> service.verify(central));
            assertThatThrownBy(second::get)
                    .hasCauseInstanceOf(BusinessException.class)
                    .hasMessageContaining("audit.busy");
        } finally {
            transactions.rollback();
        }
    }

    private void record(String action, String kind, String code, String reason) {
        audit.record("trial", action, kind, code, reason);
    }

    private List<AuditLine> found(AuditSearch search) {
        return service.find(province, search, Language.VI).lines();
    }

    private List<String> subjects(Actor reader, String who, String code) {
        return find(reader, who, code).lines().stream()
                .map(AuditLine::subjectCode)
                .toList();
    }

    private AuditSheet find(Actor reader, String who, String code) {
        return service.find(reader, new AuditSearch(who, "", "", code, "", null, null, 1), Language.VI);
    }
}

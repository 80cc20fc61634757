package org.basao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.basao.account.api.ConsentView;
import org.basao.account.api.Invite;
import org.basao.account.api.NewKey;
import org.basao.account.api.SignInTry;
import org.basao.account.api.SignUp;
import org.basao.account.api.SignedIn;
import org.basao.account.domain.Person;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.local.TestServers;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.audit.AuditReport;
import org.basao.platform.audit.AuditSealer;
import org.basao.platform.audit.AuditVerification;
import org.basao.platform.audit.PersonalDetails;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.i18n.Language;
import org.basao.platform.outbox.OutboxDispatcher;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Scope;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OwnDataIT {
    private static final String PASSWORD = "bốn con trâu ăn kẹo lạc";
    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        '\r',
        '\n',
        0x1a,
        '\n',
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        6,
        0,
        0,
        0
    };

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final OwnDataService service = services.get(OwnDataService.class);
    private final Memberships memberships = services.get(Memberships.class);
    private final String mark = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String name = "Người Ra Đi " + mark;
    private final String address = "di." + mark + "@own.example.vn";
    private final String code = signUp(name, address);
    private final Actor self = Actor.person(code, null);

    @BeforeAll
    static void the_last_letter_has_to_leave() {
        TestServers.mail();
    }

    @AfterEach
    void leave_no_mail_waiting() {
        services.clock().reset();
        rows.change("delete from outbox where kind = 'mail'");
        rows.change("delete from mail where address like '%@own.example.vn'");
    }

    @Test
    void the_archive_holds_what_is_kept_and_no_secret() throws IOException {
        String organisation = organisation();
        memberships.begin(code, organisation, Role.MEMBER);
        services.get(StoredFiles.class)
                .add(
                        new NewFile("../ảnh " + mark + ".png", code, FileClass.PUBLIC_PHOTO, code),
                        new ByteArrayInputStream(PNG));
        Map<String, byte[]> zip = unzip(service.export(self, PASSWORD, Language.VI, "192.0.2.1"));
        assertThat(zip).containsKeys("README.txt", "data.json").hasSize(3);
        assertThat(zip.keySet())
                .filteredOn(entry -> entry.startsWith("files/"))
                .singleElement()
                .satisfies(entry -> assertThat(entry).endsWith(".png").doesNotContain(".."))
                .satisfies(entry -> assertThat(zip.get(entry)).isEqualTo(PNG));
        String json = new String(zip.get("data.json"), StandardCharsets.UTF_8);
        assertThat(json)
                .contains(name, address, organisation, "\"TERMS\"", "Chrome, Android", "account.person.signedUp")
                .contains("\"consents\"", "\"memberships\"", "\"signIns\"", "\"notices\"", "\"audit\"", "\"files\"")
                .doesNotContain("argon2", "token_hash", "password_hash", "totp_secret");
        assertThat(audited()).contains("account.data.exported");
    }

    @Test
    void nobody_gets_the_archive_or_closes_the_account_without_the_password() {
        for (String wrong : new String[] {null, "", "không phải mật khẩu này"}) {
            assertThatThrownBy(() -> service.export(self, wrong, Language.VI, "192.0.2.2"))
                    .isInstanceOf(InvalidField.class);
            assertThatThrownBy(() -> service.close(self, wrong, "192.0.2.2")).isInstanceOf(InvalidField.class);
        }
        assertThatThrownBy(() -> service.close(self, PASSWORD, "192.0.2.2"))
                .as("too many tries")
                .hasMessage("account.signIn.wait");
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void whoever_leaves_is_nowhere_in_the_database_and_the_audit_stays_whole() {
        String organisation = organisation();
        memberships.begin(code, organisation, Role.MANAGER);
        String other = signUp("Ở Lại", "o." + mark + "x@own.example.vn");
        memberships.begin(other, organisation, Role.MANAGER);
        Actor manager = Actor.person(code, new Acting(organisation, Side.PRODUCER, Role.MANAGER, null));
        String key = services.get(ApiKeyService.class)
                .make(manager, new NewKey("phần mềm", java.util.Set.of(Scope.READ_CATALOGUE), 30));
        services.get(MembershipService.class)
                .invite(
                        Actor.person(other, new Acting(organisation, Side.PRODUCER, Role.MANAGER, null)),
                        new Invite(address, Role.VIEWER, Language.VI));
        services.get(PasswordService.class).ask(address, Language.VI);
        services.get(Audit.class)
                .record(
                        new AuditEntry(code, null, "account.person.called", "PERSON", code, null),
                        new PersonalDetails(code, Map.of("name", name, "address", address)));
        services.get(StoredFiles.class)
                .add(new NewFile(name + ".png", code, FileClass.PUBLIC_PHOTO, code), new ByteArrayInputStream(PNG));
        rows.change(
                """
                insert into organisation_claim (code, organisation_id, person, basis, message, state, claimed_at)
                select ?, id, ?, 'PAPERS', ?, 'OPEN', ? from organisation where code = ?
                """,
                services.get(PublicCodes.class).issue(CodeKind.CLAIM).value(),
                code,
                "Tôi là " + name,
                services.clock().instant(),
                organisation);
        assertThat(placesOf(mark)).isNotEmpty();

        service.close(self, PASSWORD, "192.0.2.3");
        services.get(OutboxDispatcher.class).doAllDue();

        // the other's own address ends with an x, and stays
        assertThat(placesOf(name)).isEmpty();
        assertThat(placesOf(address)).isEmpty();
        assertThat(rows.first("select name from person where code = ?", row -> row.getString(1), code))
                .contains(Person.GONE);
        assertThat(services.get(ApiKeys.class).caller(key)).isEmpty();
        assertThat(memberships.of(code)).isEmpty();
        assertThat(audited()).contains("account.person.left", "platform.personal.erased");
        services.get(AuditSealer.class).sealAll();
        AuditReport report = services.get(AuditVerification.class).verify(null);
        assertThat(report.faults())
                .filteredOn(fault -> fault.toString().contains("PERSONAL"))
                .isEmpty();
    }

    @Test
    void whoever_left_cannot_sign_in_and_every_browser_is_signed_out() {
        String token = services.get(SignInService.class)
                .signIn(new SignInTry(address, PASSWORD, true, "Chrome, Android", "192.0.2.4"))
                .token();
        SignIns signIns = services.get(SignIns.class);
        assertThat(signIns.byToken(token)).map(SignedIn::person).contains(code);
        service.close(self, PASSWORD, "192.0.2.4");
        assertThat(signIns.byToken(token)).isEmpty();
        assertThatThrownBy(() -> services.get(SignInService.class)
                        .signIn(new SignInTry(address, PASSWORD, true, "Chrome, Android", "192.0.2.4")))
                .hasMessage("account.signIn.refused");
        assertThat(signUp("Ai Khác", address)).as("the address is free again").isNotEqualTo(code);
    }

    @Test
    void the_last_manager_hands_over_first() {
        String organisation = organisation();
        memberships.begin(code, organisation, Role.MANAGER);
        assertThatThrownBy(() -> service.close(self, PASSWORD, "192.0.2.5"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.parameters()).containsExactly("HTX Ra Đi"))
                .hasMessage("account.close.last");
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(placesOf(address)).isNotEmpty();
        memberships.begin(signUp("Ở Lại", "o." + mark + "@own.example.vn"), organisation, Role.MANAGER);
        service.close(self, PASSWORD, "192.0.2.5");
        assertThat(state()).isEqualTo("CLOSED");
    }

    @Test
    void two_last_managers_who_leave_at_once_leave_one_behind() throws Exception {
        String organisation = organisation();
        String other = signUp("Cùng Đi", "cung." + mark + "@own.example.vn");
        memberships.begin(code, organisation, Role.MANAGER);
        memberships.begin(other, organisation, Role.MANAGER);
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both =
                    threads.invokeAll(List.of(() -> leaves(start, code), () -> leaves(start, other)));
            assertThat(both.get(0).get() ^ both.get(1).get())
                    .as("one may leave")
                    .isTrue();
        }
        assertThat(memberships.in(organisation)).hasSize(1);
    }

    private boolean leaves(CyclicBarrier start, String person) throws Exception {
        start.await();
        try {
            service.close(Actor.person(person, null), PASSWORD, "192.0.2.6");
            return true;
        } catch (BusinessException e) {
            return false;
        }
    }

    @Test
    void consents_are_listed_with_who_took_them_and_can_be_withdrawn_unless_the_account_needs_them() {
        String officer = signUp("Cán Bộ Xã", "can." + mark + "@own.example.vn");
        rows.change("""
                insert into consent (person_id, topic, version, given_at, taken_by)
                select id, 'CALLS', '2026-11', ?, ? from person where code = ?
                """, services.clock().instant().plusSeconds(1), officer, code);
        List<ConsentView> consents = service.consents(self);
        assertThat(consents).extracting(ConsentView::topic).containsExactly("CALLS", "TERMS");
        assertThat(consents).extracting(ConsentView::takenBy).containsExactly("Cán Bộ Xã", null);
        assertThat(consents).extracting(ConsentView::isWithdrawable).containsExactly(true, false);
        assertThatThrownBy(() -> service.withdraw(self, "TERMS")).hasMessage("account.consent.essential");
        service.withdraw(self, "CALLS");
        assertThat(service.consents(self).getFirst().withdrawnAt())
                .isEqualTo(services.clock().instant());
        assertThat(audited()).contains("account.consent.withdrawn");
        assertThat(service.consents(Actor.person(officer, null)))
                .extracting(ConsentView::topic)
                .containsExactly("TERMS");
    }

    /** Every column of every table that holds the text, whatever its type. */
    private List<String> placesOf(String text) {
        List<String> places = new ArrayList<>();
        rows.list("""
                        select c.table_name, c.column_name from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                           and c.data_type not in ('bytea', 'bigint', 'integer', 'boolean', 'numeric', 'date')
                        """, row -> new String[] {row.getString(1), row.getString(2)}).forEach(column -> {
            String sql =
                    "select count(*) from \"" + column[0] + "\" where position(? in \"" + column[1] + "\"::text) > 0";
            if (rows.first(sql, row -> row.getLong(1), text).orElseThrow() > 0) {
                places.add(column[0] + "." + column[1]);
            }
        });
        return places;
    }

    private static Map<String, byte[]> unzip(OwnData data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        data.writeZip(out);
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private String state() {
        return rows.first("select state from person where code = ?", row -> row.getString(1), code)
                .orElseThrow();
    }

    private List<String> audited() {
        return rows.list("select action from audit_entry where subject_code = ?", row -> row.getString(1), code);
    }

    private String signUp(String called, String to) {
        SignUpService signUps = services.get(SignUpService.class);
        signUps.ask(new SignUp(called, to, PASSWORD, Language.VI, "2026-11"));
        String token = rows.first(
                        "select substring(path from 'token=(.*)') from mail where address = ? order by id desc",
                        row -> row.getString(1),
                        to)
                .orElseThrow();
        String signedIn = signUps.confirm(token, "Chrome, Android").token();
        return services.get(SignIns.class).byToken(signedIn).orElseThrow().person();
    }

    private String organisation() {
        String organisation =
                services.get(PublicCodes.class).issue(CodeKind.ORGANISATION).value();
        rows.change("""
                insert into organisation (code, kind, entity_type, name, name_key, tax_code_kind, province_id, state, created_at)
                select ?, 'PRODUCER', 'COOPERATIVE', 'HTX Ra Đi', 'htx ra di', 'NONE', id, 'ACTIVE', ?
                  from place where code = '25' and level = 'PROVINCE' and valid_to is null
                """, organisation, services.clock().instant());
        return organisation;
    }
}

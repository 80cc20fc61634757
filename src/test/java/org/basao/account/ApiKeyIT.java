package org.basao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.basao.account.api.AccountPermission;
import org.basao.account.api.KeyView;
import org.basao.account.api.KeyView.State;
import org.basao.account.api.NewKey;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Permission;
import org.basao.platform.security.Role;
import org.basao.platform.security.Scope;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyIT {
    private static final NewKey ASKED = new NewKey("phần mềm kế toán", Set.of(Scope.READ_CATALOGUE), 30);

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final ApiKeyService service = services.get(ApiKeyService.class);
    private final ApiKeys keys = services.get(ApiKeys.class);
    private final Memberships memberships = services.get(Memberships.class);
    private final String organisation = organisation();
    private final String person = person();
    private final String membership = memberships.begin(person, organisation, Role.MANAGER);
    private final Actor manager = acting(person, organisation, Role.MANAGER);

    @AfterEach
    void put_the_clock_back() {
        services.clock().reset();
    }

    @Test
    void a_key_acts_for_its_organisation_within_its_scopes() {
        Actor caller = keys.caller(service.make(manager, ASKED)).orElseThrow();
        assertThat(caller.actingFor()).isEqualTo(organisation);
        assertThat(caller.hasScope(Scope.READ_CATALOGUE)).isTrue();
        assertThat(caller.hasScope(Scope.READ_ORGANISATION)).isFalse();
        assertThat(caller.code()).startsWith("key:").doesNotContain(person);
    }

    @ParameterizedTest
    @EnumSource(AccountPermission.class)
    void a_key_opens_no_use_case_that_names_no_scope(AccountPermission permission) {
        Actor caller = keys.caller(service.make(manager, new NewKey("x", Set.of(Scope.values()), 30)))
                .orElseThrow();
        assertThat(caller.may(permission)).isFalse();
    }

    @Test
    void a_use_case_that_names_a_scope_is_open_to_keys_with_it_and_no_wider_than_to_people() {
        Acting acting = new Acting(organisation, Side.PRODUCER, Role.MEMBER, null);
        Actor caller = Actor.program("K", acting, Set.of(Scope.READ_CATALOGUE));
        assertThat(caller.may(named(Scope.READ_CATALOGUE, Role.MEMBER))).isTrue();
        assertThat(caller.may(named(Scope.READ_CATALOGUE, Role.MANAGER))).isFalse();
        assertThat(caller.may(named(Scope.READ_ORGANISATION, Role.MEMBER))).isFalse();
    }

    private static Permission named(Scope scope, Role least) {
        return new Permission() {
            @Override
            public boolean isGrantedTo(Side side, Role role) {
                return role.isAtLeast(least);
            }

            @Override
            public String name() {
                return "TRIAL";
            }

            @Override
            public java.util.Optional<Scope> scope() {
                return java.util.Optional.of(scope);
            }
        };
    }

    @Test
    void the_key_itself_is_nowhere_in_the_database() {
        String key = service.make(manager, ASKED);
        String row = rows.first(
                        "select t::text || encode(t.token_hash, 'escape') from api_token t order by id desc limit 1",
                        found -> found.getString(1))
                .orElseThrow();
        assertThat(row).contains("phần mềm kế toán").doesNotContain(key, key.substring(ApiKeys.MARK.length()));
        assertThat(key.getBytes(StandardCharsets.US_ASCII)).hasSize(49);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "basao_", "basao_wrong", "null"})
    void a_wrong_key_calls_for_nobody(String key) {
        assertThat(keys.caller(key)).isEmpty();
    }

    @Test
    void a_key_ends_with_its_life() {
        String key = service.make(manager, ASKED);
        services.clock().advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(keys.caller(key)).isPresent();
        services.clock().advance(Duration.ofSeconds(1));
        assertThat(keys.caller(key)).isEmpty();
        assertThat(only().state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void a_key_stops_with_the_account_of_its_maker() {
        String key = service.make(manager, ASKED);
        rows.change("update person set state = 'CLOSED' where code = ?::bpchar", manager.code());
        assertThat(keys.caller(key)).isEmpty();
        rows.change("update person set state = 'ACTIVE' where code = ?::bpchar", manager.code());
        assertThat(keys.caller(key)).isPresent();
    }

    @Test
    void a_key_that_was_ended_is_refused_at_once() {
        String key = service.make(manager, ASKED);
        service.revoke(manager, only().code());
        assertThat(keys.caller(key)).isEmpty();
        assertThat(only().state()).isEqualTo(State.REVOKED);
        service.revoke(manager, only().code());
        assertThat(actions()).containsExactly("account.key.made", "account.key.revoked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "DISSOLVED"})
    void a_key_of_an_organisation_that_is_not_active_is_refused(String state) {
        String key = service.make(manager, ASKED);
        rows.change("update organisation set state = ? where code = ?", state, organisation);
        assertThat(keys.caller(key)).isEmpty();
        rows.change("update organisation set state = 'ACTIVE' where code = ?", organisation);
        assertThat(keys.caller(key)).isPresent();
    }

    @Test
    void a_key_stops_when_its_maker_no_longer_manages() {
        String key = service.make(manager, ASKED);
        memberships.begin(person(), organisation, Role.MANAGER);
        assertThat(memberships.end(membership, organisation)).isTrue();
        assertThat(keys.caller(key)).isEmpty();
        assertThat(only().state()).isEqualTo(State.MAKER_LEFT);
    }

    @Test
    void the_last_use_is_seen() {
        String key = service.make(manager, ASKED);
        assertThat(only().usedAt()).isNull();
        services.clock().advance(Duration.ofHours(3));
        assertThat(keys.caller(key)).isPresent();
        assertThat(only().usedAt()).isEqualTo(services.clock().instant());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "MEMBER"})
    void only_managers_make_see_and_end_keys(Role role) {
        Actor other = acting(person(), organisation, role);
        service.make(manager, ASKED);
        String code = only().code();
        assertThatThrownBy(() -> service.make(other, ASKED)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.keys(other)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.revoke(other, code)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_foreign_key_looks_like_none() {
        service.make(manager, ASKED);
        String code = only().code();
        Actor stranger = acting(person(), organisation(), Role.MANAGER);
        assertThat(service.keys(stranger)).isEmpty();
        assertThatThrownBy(() -> service.revoke(stranger, code)).isInstanceOf(NotFound.class);
        assertThat(only().state()).isEqualTo(State.WORKS);
    }

    @Test
    void everything_wrong_with_a_form_is_said_at_once() {
        assertThatThrownBy(() -> service.make(manager, new NewKey(" ", Set.of(), 4_000)))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting("field")
                                .containsExactly("name", "scopes", "days"));
    }

    @Test
    void an_organisation_has_a_bounded_number_of_keys() {
        for (int i = 0; i < ApiKeyService.MOST; i++) {
            service.make(manager, ASKED);
        }
        assertThatThrownBy(() -> service.make(manager, ASKED)).isInstanceOf(BusinessException.class);
        service.revoke(manager, service.keys(manager).getFirst().code());
        assertThat(service.make(manager, ASKED)).isNotBlank();
    }

    private KeyView only() {
        assertThat(service.keys(manager)).hasSize(1);
        return service.keys(manager).getFirst();
    }

    private java.util.List<String> actions() {
        return rows.list(
                "select action from audit_entry where subject_code = ? order by id",
                row -> row.getString(1),
                only().code());
    }

    private static Actor acting(String person, String organisation, Role role) {
        return Actor.person(person, new Acting(organisation, Side.PRODUCER, role, null));
    }

    private String person() {
        String code = services.get(PublicCodes.class).issue(CodeKind.PERSON).value();
        rows.change(
                "insert into person (code, name, language, state, created_at) values (?, 'Trần Văn Khóa', 'VI', 'ACTIVE', ?)",
                code,
                services.clock().instant());
        return code;
    }

    private String organisation() {
        String code =
                services.get(PublicCodes.class).issue(CodeKind.ORGANISATION).value();
        rows.change("""
                insert into organisation (code, kind, entity_type, name, name_key, tax_code_kind, province_id, state, created_at)
                select ?, 'PRODUCER', 'COOPERATIVE', 'HTX Chìa Khóa', 'htx chia khoa', 'NONE', id, 'ACTIVE', ?
                  from place where code = '25' and level = 'PROVINCE' and valid_to is null
                """, code, services.clock().instant());
        return code;
    }
}

package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.basao.access.World;
import org.basao.desk.api.PersonToCall;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.ToCallReason;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

class CallIT {
    private final ServiceContainer services = Services.shared();
    private final World world = new World(services);
    private final CallService calls = services.get(CallService.class);
    private final CallsWaiting waiting = services.get(CallsWaiting.class);

    @Test
    void an_officer_sees_who_of_the_territory_is_to_be_called_and_what_to_say() {
        String person = world.person();
        world.membership(person, world.producerHere(), Role.MEMBER);
        world.rows()
                .change(
                        "insert into identifier (person_id, kind, value, confirmed_at) select id, 'PHONE', ?, ? from person where code = ?",
                        "+8490" + person,
                        world.now(),
                        person);
        String key = DeskUseCases.toCall(world, person);
        PersonToCall line = calls.waiting(world.actor(Side.COMMUNE, Role.MEMBER), Language.EN).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(line.name()).isEqualTo("Lò Thị Mận");
        assertThat(line.phone()).isEqualTo("+8490" + person);
        assertThat(line.title()).isEqualTo("An asked about Chè");
        assertThat(line.why()).isEqualTo(ToCallReason.NO_ADDRESS);
    }

    @Test
    void each_office_has_the_people_of_its_territory_and_the_central_office_has_all() {
        Actor province = world.actor(Side.PROVINCE, Role.MEMBER);
        Actor central = world.actor(Side.CENTRAL, Role.MEMBER);
        String here = DeskUseCases.toCallIn(world, world.producerHere());
        String far = DeskUseCases.toCallIn(world, world.producerBeyond(province));
        String alone = DeskUseCases.toCall(world, world.person());
        assertThat(keys(province)).contains(here).doesNotContain(far, alone);
        assertThat(keys(central)).contains(here, far, alone);
        assertThat(count(central)).isGreaterThanOrEqualTo(count(province) + 2);
        assertThatThrownBy(() -> calls.called(province, far)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> calls.called(province, alone)).isInstanceOf(NotFound.class);
        calls.called(central, alone);
    }

    @Test
    void whoever_belongs_nowhere_is_called_where_an_office_opened_the_account() {
        Actor commune = world.actor(Side.COMMUNE, Role.MEMBER);
        String person = world.person();
        world.rows()
                .change(
                        "update person set opened_by = (select id from organisation where code = ?::bpchar) where code = ?",
                        commune.actingFor(),
                        person);
        String key = DeskUseCases.toCall(world, person);
        assertThat(keys(commune)).contains(key);
        calls.called(commune, key);
    }

    @Test
    void a_call_is_noted_once_and_stands_in_the_audit() {
        Actor officer = world.actor(Side.PROVINCE, Role.MEMBER);
        Actor colleague = world.actor(Side.PROVINCE, Role.MANAGER);
        String key = DeskUseCases.toCallIn(world, world.producerHere());
        long before = count(officer);
        calls.called(officer, key);
        assertThat(count(officer)).isEqualTo(before - 1);
        assertThat(keys(officer)).doesNotContain(key);
        assertThatThrownBy(() -> calls.called(colleague, key)).hasMessage("desk.calls.already");
        assertThat(world.rows()
                        .list(
                                "select acting_for, subject_code, details from audit_entry where action = 'desk.call.made' and actor = ?",
                                row -> List.of(row.getString(1), row.getString(2), row.getString(3)),
                                officer.code()))
                .containsExactly(List.of(officer.actingFor(), key.substring("call-".length()), "trial.asked"));
    }

    private List<String> keys(Actor actor) {
        return calls.waiting(actor, Language.VI).stream().map(PersonToCall::key).toList();
    }

    private long count(Actor actor) {
        return waiting.of(actor).stream().mapToLong(one -> one.count()).sum();
    }
}

package org.basao.account;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import java.util.Set;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.account.api.NewKey;
import org.basao.account.api.OpenAccount;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Scope;
import org.basao.platform.security.Side;

/** Accounts of others, and keys of the own organisation's programs. */
public final class PeopleUseCases implements FeatureUseCases {
    private static final String WHY = "mất điện thoại";
    private static final String PHONE = "0912345678";
    private static final long OLD = 7;

    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(PersonService.class, "find")
                        .own(actor -> args("Mận"))
                        .noForeign("the central office reaches all")
                        .noVersion("changes nothing"),
                useCase(PersonService.class, "file")
                        .own(actor -> args(world.person()))
                        .foreign(actor -> args(world.issue(CodeKind.PERSON)))
                        .noVersion("changes nothing"),
                useCase(PersonService.class, "endSignIns")
                        .own(actor -> args(world.person(), WHY))
                        .foreign(actor -> args(world.issue(CodeKind.PERSON), WHY))
                        .noVersion("ends whatever is open"),
                useCase(PersonService.class, "resetSecondStep")
                        .own(actor -> args(withSecondStep(world), 0L, WHY))
                        .foreign(actor -> args(world.issue(CodeKind.PERSON), 0L, WHY))
                        .stale(actor -> args(withSecondStep(world), OLD, WHY)),
                useCase(PersonService.class, "close")
                        .own(actor -> args(world.person(), 0L, WHY))
                        .foreign(actor -> args(world.issue(CodeKind.PERSON), 0L, WHY))
                        .stale(actor -> args(world.person(), OLD, WHY)),
                useCase(PersonService.class, "reopen")
                        .own(actor -> args(closed(world), 0L, WHY))
                        .foreign(actor -> args(world.issue(CodeKind.PERSON), 0L, WHY))
                        .stale(actor -> args(closed(world), OLD, WHY)),
                useCase(PhoneAccountService.class, "open")
                        .own(actor -> args(new OpenAccount("Sùng A Páo", PHONE, Language.VI, "2026-11")))
                        .noForeign("takes no row")
                        .noVersion("changes no row"),
                useCase(PhoneAccountService.class, "opened")
                        .own(actor -> args())
                        .noForeign("shows what the office and those below it opened, see PhoneAccountIT")
                        .noVersion("changes nothing"),
                useCase(PhoneAccountService.class, "again")
                        .own(actor -> args(openedBy(world, actor.actingFor())))
                        .foreign(actor -> args(openedBy(world, world.producerBeyond(actor))))
                        .noVersion("the last code counts"),
                useCase(PhoneAccountService.class, "changePhone")
                        .own(actor -> args(addressOf(world, world.person()), PHONE))
                        .noForeign("for whoever is present; nobody is refused beside the field")
                        .noVersion("acts only once the person has typed the code"),
                useCase(ApiKeyService.class, "keys")
                        .own(actor -> args())
                        .noForeign("shows those of the own organisation")
                        .noVersion("changes nothing"),
                useCase(ApiKeyService.class, "make")
                        .own(actor -> args(key()))
                        .noForeign("for the own organisation")
                        .noVersion("changes no row"),
                useCase(ApiKeyService.class, "revoke")
                        .own(actor -> args(made(world, actor)))
                        .foreign(actor -> args(made(world, world.actor(Side.BUYER, Role.MANAGER))))
                        .noVersion("a key that was ended stays ended"));
    }

    private static String withSecondStep(World world) {
        String person = world.person();
        world.rows()
                .change(
                        "update person set totp_secret = '\\x00', totp_confirmed = ? where code = ?",
                        world.now(),
                        person);
        return person;
    }

    private static String closed(World world) {
        String person = world.person();
        world.rows().change("update person set state = 'CLOSED' where code = ?", person);
        return person;
    }

    /** A person with a number only, whose account that organisation opened. */
    private static String openedBy(World world, String organisation) {
        String person = world.person();
        world.rows().change("""
                update identifier set kind = 'PHONE', value = '+84' || person_id
                 where person_id = (select id from person where code = ?)
                """, person);
        world.rows()
                .change(
                        "update person set opened_by = (select id from organisation where code = ?::bpchar) where code = ?",
                        organisation,
                        person);
        return person;
    }

    private static String addressOf(World world, String person) {
        return world.rows()
                .first(
                        "select i.value from identifier i join person p on p.id = i.person_id where p.code = ?",
                        row -> row.getString(1),
                        person)
                .orElseThrow();
    }

    private static NewKey key() {
        return new NewKey("Kho hàng", Set.of(Scope.values()), 30);
    }

    private static String made(World world, Actor actor) {
        ApiKeyService keys = world.get(ApiKeyService.class);
        String unused = keys.make(actor, key());
        return keys.keys(actor).getFirst().code();
    }
}

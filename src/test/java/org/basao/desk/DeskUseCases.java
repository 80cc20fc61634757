package org.basao.desk;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.desk.api.AuditSearch;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Role;

/** Calls and the audit. */
public final class DeskUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(CallService.class, "waiting")
                        .own(actor -> args(Language.VI))
                        .noForeign("shows who is within reach, see CallIT")
                        .noVersion("changes nothing"),
                useCase(CallService.class, "called")
                        .own(actor -> args(toCallIn(world, world.producerHere())))
                        .foreign(actor -> args(toCallIn(world, world.producerBeyond(actor))))
                        .noVersion("a call that was noted is refused, see CallIT"),
                useCase(AuditService.class, "find")
                        .own(actor -> args(new AuditSearch("", "", "", "", "", null, null, 1), Language.EN))
                        .noForeign("shows what is within reach, see AuditReadingIT")
                        .noVersion("changes nothing"),
                useCase(AuditService.class, "history")
                        .own(actor -> args(1, Language.VI))
                        .noForeign("shows the own organisation, see AuditReadingIT")
                        .noVersion("changes nothing"),
                useCase(AuditService.class, "state")
                        .own(actor -> args())
                        .noForeign("takes no row")
                        .noVersion("changes nothing"),
                useCase(AuditService.class, "verify")
                        .own(actor -> args())
                        .noForeign("takes no row")
                        .noVersion("changes no row"));
    }

    /** A notice that a new member of that organisation should hear by telephone; none if there is no such organisation. */
    static String toCallIn(World world, String organisation) {
        boolean there = world.rows()
                .first("select 1 from organisation where code = ?::bpchar", row -> true, organisation)
                .isPresent();
        if (!there) {
            return "call-nobody";
        }
        String person = world.person();
        world.membership(person, organisation, Role.MEMBER);
        return toCall(world, person);
    }

    /**
     * A notice that the person should hear by telephone.
     *
     * @return its key: {@code call-} and the person's code
     */
    static String toCall(World world, String person) {
        String key = "call-" + person;
        world.rows().change("""
                insert into notice (key, code, recipient, model, essential, delivery, raised_at)
                values (?, 'trial.asked', ?, '{"name": "An", "product": "Chè"}'::jsonb, true, 'MAIL', ?)
                """, key, person, world.now());
        world.rows().change("""
                insert into to_call (notice_id, why, since) select id, 'NO_ADDRESS', ? from notice where key = ?
                """, world.now(), key);
        return key;
    }
}

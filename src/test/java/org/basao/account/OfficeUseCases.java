package org.basao.account;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.account.api.AccessQuery;
import org.basao.account.api.Appoint;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** Officers and who may do what. */
public final class OfficeUseCases implements FeatureUseCases {
    private static final String READS = "changes nothing";

    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(AccessService.class, "lines")
                        .own(actor -> args(new AccessQuery(true, 1)))
                        .noForeign("shows what is within reach, see AccessIT")
                        .noVersion(READS),
                useCase(AccessService.class, "count")
                        .own(actor -> args(true))
                        .noForeign("counts what is within reach, see AccessIT")
                        .noVersion(READS),
                useCase(AccessService.class, "export")
                        .own(actor -> args(true))
                        .noForeign("shows what is within reach, see AccessIT")
                        .noVersion(READS),
                useCase(AppointmentService.class, "offices")
                        .own(actor -> args())
                        .noForeign("shows what is within reach, see AppointmentIT")
                        .noVersion(READS),
                ofOffice("office"),
                ofOffice("officers"),
                ofOffice("invitations"),
                ofOffice("roles"),
                useCase(AppointmentService.class, "appoint")
                        .own(actor -> args(appointment(own(actor))))
                        .foreign(actor -> args(appointment(beyond(actor))))
                        .noVersion("changes no row"),
                useCase(AppointmentService.class, "withdraw")
                        .own(actor -> args(own(actor), invited(world, actor)))
                        .foreign(actor -> args(own(actor), "nothing"))
                        .noVersion("an invitation that was accepted is found no more"),
                useCase(AppointmentService.class, "end")
                        .own(actor -> args(own(actor), world.member(actor.actingFor(), Role.MEMBER), "nghỉ hưu"))
                        .foreign(actor -> args(own(actor), world.member(world.producerHere(), Role.MEMBER), "nghỉ hưu"))
                        .noVersion("an appointment that has ended is found no more"));
    }

    private static GuardedUseCase ofOffice(String name) {
        return useCase(AppointmentService.class, name)
                .own(actor -> args(own(actor)))
                .foreign(actor -> args(beyond(actor)))
                .noVersion(READS);
    }

    private static boolean isCentral(Actor actor) {
        return actor.acting().map(Acting::side).filter(Side.CENTRAL::equals).isPresent();
    }

    private static String own(Actor actor) {
        return isCentral(actor) ? "CENTRAL" : "PROVINCE-01";
    }

    /** The central office appoints in provinces only, a province in its own communes. */
    private static String beyond(Actor actor) {
        return isCentral(actor) ? "COMMUNE-00004" : "PROVINCE-25";
    }

    private static Appoint appointment(String office) {
        return new Appoint(office, "officer@harness.example.vn", Role.MANAGER, null, Language.VI);
    }

    private static String invited(World world, Actor actor) {
        AppointmentService appointments = world.get(AppointmentService.class);
        appointments.appoint(actor, appointment(own(actor)));
        return appointments.invitations(actor, own(actor)).getFirst().mark();
    }
}

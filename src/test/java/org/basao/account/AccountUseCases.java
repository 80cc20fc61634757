package org.basao.account;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.account.api.Invite;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Role;

/** People of organisations. */
public final class AccountUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(MembershipService.class, "members")
                        .own(actor -> args())
                        .noForeign("shows the own organisation")
                        .noVersion("changes nothing"),
                useCase(MembershipService.class, "invite")
                        .own(actor -> args(new Invite("guest@harness.example.vn", Role.VIEWER, Language.VI)))
                        .noForeign("invites into the own organisation")
                        .noVersion("changes no row"),
                useCase(MembershipService.class, "end")
                        .own(actor -> args(world.member(actor.actingFor(), Role.MEMBER), "moved away"))
                        .foreign(actor -> args(world.member(world.producerHere(), Role.MEMBER), null))
                        .noVersion("a membership that has ended is found no more"),
                useCase(AdministratorService.class, "code")
                        .own(actor -> args())
                        .noForeign("takes no row")
                        .noVersion("changes no row"));
    }
}

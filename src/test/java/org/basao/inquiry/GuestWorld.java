package org.basao.inquiry;

import java.util.UUID;
import org.basao.inquiry.api.AskAsGuest;
import org.basao.inquiry.api.RequestState;
import org.basao.kernel.Origin;
import org.basao.local.ServiceContainer;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;

/** A guest's request, put into any state. */
final class GuestWorld {
    private final ServiceContainer services;
    private final StateWorld world;

    GuestWorld(ServiceContainer services) {
        this.services = services;
        this.world = new StateWorld(services);
    }

    GuestWorld in(String state) {
        String mail = UUID.randomUUID() + "@guests.example.vn";
        services.get(GuestRequestService.class)
                .ask(new AskAsGuest("Nguyễn Thị Khách", mail, null, false, Language.VI, Origin.SEARCH, world.wanted()));
        world.request = services.get(Rows.class)
                .first(
                        "select r.code from request r join request_guest g on g.request_id = r.id where g.mail = ?",
                        row -> row.getString(1),
                        mail)
                .orElseThrow();
        if (!state.equals("AWAITING_EMAIL")) {
            services.get(GuestRequestService.class).confirm(token());
        }
        if (RequestState.valueOf(state).isEnded()) {
            world.offers.end(world.request, RequestState.valueOf(state));
        }
        return this;
    }

    /** Of the link in the mail. */
    String token() {
        return services.get(GuestLinks.class).token(world.request);
    }

    StateWorld world() {
        return world;
    }
}

package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.basao.inquiry.api.OversightLine;
import org.basao.inquiry.api.OversightQuery;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OversightIT {
    private final ServiceContainer services = Services.shared();

    @BeforeEach
    void on_the_usual_day() {
        services.clock().reset();
    }

    @Test
    void a_file_takes_the_newest_and_so_many_at_most() {
        var unused = new TalkWorld(services);
        TalkWorld last = new TalkWorld(services);
        OversightQuery query = new OversightQuery(
                last.rows.today().minusDays(1), last.rows.today().plusDays(1), null, 1);
        Oversight oversight = services.get(Oversight.class);
        Actor everywhere = Actor.command("test");
        assertThat(oversight.newest(everywhere, query, 1))
                .extracting(OversightLine::request)
                .containsExactly(last.request);
        assertThat(oversight.newest(everywhere, query, OversightQuery.MOST_EXPORTED))
                .hasSizeGreaterThan(1);
    }
}

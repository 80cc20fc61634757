package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.basao.inquiry.api.PriceStep;
import org.basao.inquiry.api.Say;
import org.basao.inquiry.api.TalkView;
import org.basao.inquiry.api.WriteRound;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself keeps as it was sent, whoever writes to it, and how it finds what goes. */
class KeptRowsIT {
    private final ServiceContainer services = Services.shared();
    private final RoundService rounds = services.get(RoundService.class);
    private final Talks talks = services.get(Talks.class);
    private final Rows rows = services.get(Rows.class);
    private TalkWorld world;

    @BeforeEach
    void a_request_without_an_answer() {
        services.clock().reset();
        world = new TalkWorld(services);
    }

    @Test
    void what_was_sent_is_never_changed_whoever_tries() {
        rounds.send(world.member, world.first("120000"));
        String round = seen(world.buyer).rounds().getFirst().code();
        for (String sql : List.of(
                "update round set payment = 'x' where code = ?",
                "delete from round where code = ?",
                "update round_line set price = 1 where round_id = (select id from round where code = ?)",
                "delete from round_line where round_id = (select id from round where code = ?)",
                "insert into round_line_tier select id, 5, 1 from round_line where round_id = (select id from round where code = ?)")) {
            assertThatThrownBy(() -> rows.change(sql, round)).isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    void nothing_of_another_round_is_put_into_one_that_was_sent_and_what_was_asked_and_said_stays() {
        rounds.send(world.member, world.first("120000"));
        rounds.keep(
                world.member,
                new WriteRound(
                        world.talk,
                        0,
                        1,
                        TalkWorld.until(world.rows.today().plusDays(5)),
                        List.of(TalkWorld.kilogram("110000", new PriceStep(BigDecimal.TEN, BigDecimal.ONE)))));
        services.get(TalkService.class).askBack(world.member, new Say(world.talk, "Anh cần mấy túi?"));
        String sent = seen(world.buyer).rounds().getFirst().code();
        String draft = seen(world.member).draft().code();
        assertThatThrownBy(() -> rows.change("""
                                update round_line set round_id = (select id from round where code = ?)
                                 where round_id = (select id from round where code = ?)
                                """, sent, draft)).hasMessageContaining("is not changed");
        assertThatThrownBy(() -> rows.change("""
                                update round_line_tier set round_line_id = (select l.id from round_line l join round r on r.id = l.round_id
                                     where r.code = ?)
                                 where round_line_id = (select l.id from round_line l join round r on r.id = l.round_id where r.code = ?)
                                """, sent, draft)).hasMessageContaining("is not changed");
        for (String sql : List.of(
                "update request_line set amount = 500 where talk_id = (select id from talk where code = ?)",
                "update request_line set base_quantity = 500 where talk_id = (select id from talk where code = ?)",
                "delete from request_line where talk_id = (select id from talk where code = ?)",
                "update talk_message set body = 'x' where talk_id = (select id from talk where code = ?)",
                "delete from talk_message where talk_id = (select id from talk where code = ?)")) {
            assertThatThrownBy(() -> rows.change(sql, world.talk)).as(sql).hasMessageContaining("is not changed");
        }
    }

    /** A row that goes is looked for in every table that might name it: by an index, or through all of that table. */
    @Test
    void whatever_names_a_request_or_a_round_is_found_by_an_index() {
        assertThat(rows.list("""
                        select c.conrelid::regclass || '.' || a.attname from pg_constraint c
                          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                         where c.contype = 'f' and c.confrelid in ('request'::regclass, 'round'::regclass)
                           and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
                        """, row -> row.getString(1))).isEmpty();
    }

    private TalkView seen(Actor actor) {
        return talks.find(actor, world.talk);
    }
}

package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.basao.inquiry.api.DeclineReason;
import org.basao.inquiry.api.DeclineTalk;
import org.basao.inquiry.api.InboxTab;
import org.basao.inquiry.api.InboxView;
import org.basao.inquiry.api.MessageView;
import org.basao.inquiry.api.QuotedLine;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RoundStart;
import org.basao.inquiry.api.Say;
import org.basao.inquiry.api.Standing;
import org.basao.inquiry.api.TalkState;
import org.basao.inquiry.api.TalkView;
import org.basao.inquiry.api.WaiveCertificate;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.basao.platform.personal.Subject;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.platform.work.WaitingWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TalkIT {
    private final ServiceContainer services = Services.shared();
    private final TalkService service = services.get(TalkService.class);
    private final Talks talks = services.get(Talks.class);
    private final Inbox inbox = services.get(Inbox.class);
    private final Rows rows = services.get(Rows.class);
    private TalkWorld world;

    @BeforeEach
    void a_request_that_nobody_has_seen() {
        services.clock().reset();
        world = new TalkWorld(services);
        rows.change("update talk set state = 'INVITED', seen_at = null where code = ?", world.talk);
    }

    @AfterEach
    void as_it_was() {
        services.clock().reset();
    }

    @Test
    void the_buyer_sees_that_the_producer_has_seen_it_but_looking_oneself_changes_nothing() {
        service.see(world.buyer, world.talk);
        assertThat(seen(world.buyer).state()).isEqualTo(TalkState.INVITED);
        service.see(world.member, world.talk);
        service.see(world.manager, world.talk);
        assertThat(seen(world.buyer).state()).isEqualTo(TalkState.SEEN);
        assertThat(audit()).containsExactly("inquiry.talk.seen");
    }

    @Test
    void who_only_looks_on_leaves_it_unseen_and_unread_for_those_who_answer() {
        service.reply(world.buyer, new Say(world.talk, "Còn hàng không?"));
        Actor viewer = world.actor(world.member.actingFor(), Side.PRODUCER, Role.VIEWER);
        service.see(viewer, world.talk);
        assertThat(seen(world.buyer).state()).isEqualTo(TalkState.INVITED);
        assertThat(seen(world.member).unread()).isEqualTo(1);
        assertThat(audit()).containsExactly("inquiry.talk.said");
        assertThatThrownBy(() ->
                        service.see(world.actor(world.rival().actingFor(), Side.PRODUCER, Role.VIEWER), world.talk))
                .isInstanceOf(NotFound.class);
        service.see(world.member, world.talk);
        assertThat(seen(world.buyer).state()).isEqualTo(TalkState.SEEN);
        assertThat(seen(world.member).unread()).isZero();
    }

    @Test
    void each_side_reads_what_the_other_says_and_sees_that_it_was_read() {
        service.askBack(world.member, new Say(world.talk, "Anh cần đóng gói thế nào?"));
        service.reply(world.buyer, new Say(world.talk, "Túi 500 g, in nhãn của tôi.\r\nCảm ơn."));

        TalkView producers = seen(world.manager);
        assertThat(producers.unread()).isEqualTo(1);
        assertThat(producers.messages())
                .extracting(MessageView::body)
                .containsExactly("Anh cần đóng gói thế nào?", "Túi 500 g, in nhãn của tôi.\nCảm ơn.");
        assertThat(producers.messages())
                .extracting(MessageView::author)
                .as("people of the other side stay unnamed")
                .containsExactly("Lò Thị Mận", null);
        assertThat(seen(world.buyer).messages().getLast().read()).isFalse();
        service.see(world.manager, world.talk);
        assertThat(seen(world.manager).unread()).isZero();
        assertThat(seen(world.buyer).messages().getLast().read()).isTrue();
        assertThat(told(world.buyer)).containsExactly("inquiry.said");
        assertThat(told(world.member)).containsExactly("inquiry.said");
    }

    @Test
    void whoever_leaves_takes_along_what_they_wrote_and_the_talk_keeps_it() {
        service.askBack(world.member, new Say(world.talk, "Anh cần đóng gói thế nào?"));
        services.get(RoundService.class).send(world.member, world.first("120000"));
        TalksOfPerson kept = services.get(TalksOfPerson.class);
        Subject subject = new Subject(world.member.code(), Language.VI, List.of());
        assertThat(kept.parts(subject).get("talkMessages").getFirst())
                .containsEntry("body", "Anh cần đóng gói thế nào?");
        assertThat(kept.parts(subject).get("offers")).hasSize(1);
        kept.erase(subject);
        assertThat(seen(world.buyer).messages()).hasSize(1);
    }

    @Test
    void a_message_needs_words_or_a_file_and_its_files_are_for_the_two_sides() {
        assertThatThrownBy(() -> service.askBack(world.member, new Say(world.talk, "  ")))
                .isInstanceOf(InvalidField.class);
        service.askBack(world.member, new Say(world.talk, null, List.of(TalkWorld.paper("bang-gia.pdf"))));
        String key = seen(world.buyer).messages().getFirst().files().getFirst().key();
        TalkFiles files = services.get(TalkFiles.class);
        assertThat(files.find(world.buyer, key).name()).isEqualTo("bang-gia.pdf");
        assertThatThrownBy(() -> files.find(world.rival(), key)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.find(world.otherBuyer(), key)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.reply(
                        world.buyer,
                        new Say(
                                world.talk,
                                "nhiều",
                                IntStream.rangeClosed(0, TalkMessages.MOST_FILES)
                                        .mapToObj(n -> TalkWorld.paper(n + ".pdf"))
                                        .toList())))
                .hasMessage("inquiry.files.many");
    }

    @Test
    void nothing_is_said_once_the_request_has_ended_unless_something_was_agreed_on() {
        world.rows.end(world.request, RequestState.CLOSED);
        assertThatThrownBy(() -> service.reply(world.buyer, new Say(world.talk, "Còn đó không?")))
                .hasMessage("inquiry.talk.closed");
        DealWorld agreed = new DealWorld(services, 1);
        services.get(AcceptanceService.class).accept(agreed.buyer, org.basao.inquiry.api.Accept.whole(agreed.round));
        agreed.rows.end(agreed.request, RequestState.CLOSED);
        service.reply(agreed.buyer, new Say(agreed.talk, "Bao giờ giao?"));
        assertThat(talks.find(agreed.producer, agreed.talk).messages()).hasSize(1);
    }

    @Test
    void a_producer_declines_once_with_a_reason_that_the_buyer_reads() {
        long version = seen(world.member).version();
        assertThatThrownBy(() ->
                        service.decline(world.member, new DeclineTalk(world.talk, version, DeclineReason.OTHER, " ")))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> service.decline(world.member, new DeclineTalk(world.talk, version, null, "Không")))
                .isInstanceOf(InvalidField.class);
        service.see(world.member, world.talk);
        assertThatThrownBy(() -> service.decline(
                        world.member, new DeclineTalk(world.talk, version, DeclineReason.OUT_OF_STOCK, null)))
                .isInstanceOf(StaleVersion.class);
        decline(seen(world.member).version());
        TalkView read = seen(world.buyer);
        assertThat(read.state()).isEqualTo(TalkState.DECLINED);
        assertThat(read.declineReason()).isEqualTo(DeclineReason.OUT_OF_STOCK);
        assertThat(read.declineNote()).isEqualTo("Vụ sau nhé");
        assertThat(told(world.buyer)).containsExactly("inquiry.declined");
        assertThatThrownBy(() -> decline(seen(world.member).version())).hasMessage("inquiry.talk.declined");
    }

    private void decline(long version) {
        service.decline(world.member, new DeclineTalk(world.talk, version, DeclineReason.OUT_OF_STOCK, "Vụ sau nhé"));
    }

    @Test
    void who_has_quoted_or_is_late_does_not_decline() {
        services.clock().advance(Duration.ofDays(8));
        assertThatThrownBy(() -> decline(seen(world.member).version())).hasMessage("inquiry.talk.closed");
        services.clock().reset();
        services.get(RoundService.class).send(world.member, world.first("120000"));
        assertThatThrownBy(() -> decline(seen(world.member).version())).hasMessage("inquiry.talk.answered");
    }

    @Test
    void a_lapsed_product_is_marked_for_both_and_the_buyer_takes_it_in_writing_once() {
        assertThatThrownBy(() -> waive("Vẫn cần")).hasMessage("inquiry.waiver.needless");
        world.rows.revoke(world.product);
        assertThat(seen(world.member).lines().getFirst().standing()).isEqualTo(Standing.LAPSED);
        assertThat(seen(world.buyer).lines().getFirst().standing()).isEqualTo(Standing.LAPSED);
        assertThatThrownBy(() -> waive("")).isInstanceOf(InvalidField.class);
        waive("Khách của chúng tôi quen chè này");
        assertThat(seen(world.member).lines().getFirst().waiver()).isEqualTo("Khách của chúng tôi quen chè này");
        assertThat(seen(world.member).lines().getFirst().standing()).isEqualTo(Standing.WAIVED);
        assertThatThrownBy(() -> waive("Lần nữa")).hasMessage("inquiry.waiver.there");
        assertThat(told(world.member)).containsExactly("inquiry.waived");
    }

    private void waive(String text) {
        service.waive(world.buyer, new WaiveCertificate(world.talk, world.product, text));
    }

    @Test
    void the_inbox_begins_with_what_ends_first_and_parts_what_is_done_from_what_waits() {
        String urgent = asked("2026-11-16");
        String later = asked("2026-11-30");
        assertThat(codes(InboxTab.WAITING)).containsExactly(urgent, world.talk, later);
        services.get(RoundService.class).send(world.member, world.first("120000"));
        service.reply(world.buyer, new Say(world.talk, "Giá hơi cao"));
        services.get(CounterService.class).send(world.buyer, world.write(0, 1, "100000"));

        InboxView running = inbox.find(world.manager, InboxTab.RUNNING, 1);
        assertThat(running.counts())
                .containsEntry(InboxTab.WAITING, 2L)
                .containsEntry(InboxTab.RUNNING, 1L)
                .containsEntry(InboxTab.ENDED, 0L);
        InboxView.Line line = running.lines().getFirst();
        assertThat(line.buyer()).isEqualTo("Siêu thị Sông Hồng");
        assertThat(line.unread()).isEqualTo(1);
        assertThat(line.live()).isEqualTo(org.basao.inquiry.api.Party.BUYER);
        assertThat(line.amount()).isEqualByComparingTo("50");
        services.clock().advance(Duration.ofDays(3));
        assertThat(codes(InboxTab.ENDED)).containsExactly(urgent);
        assertThat(services.get(TalkWork.class).of(world.manager))
                .extracting(WaitingWork::code)
                .containsExactly("inquiry.toAnswer", "inquiry.countered", "inquiry.unread");
        assertThat(inbox.find(world.rival(), InboxTab.WAITING, 1).lines()).isEmpty();
    }

    private String asked(String answerBy) {
        String request = world.rows.request(world.buyer.actingFor(), world.buyer.code());
        rows.change(
                "update request set answer_by = ?::date, open_until = ?::date where code = ?",
                answerBy,
                answerBy,
                request);
        String talk = world.rows.talk(request, world.member.actingFor());
        world.rows.kilograms(talk, world.product, "5");
        return talk;
    }

    private List<String> codes(InboxTab tab) {
        return inbox.find(world.member, tab, 1).lines().stream()
                .map(InboxView.Line::code)
                .toList();
    }

    @Test
    void the_form_of_a_quotation_begins_with_what_the_listing_says_in_the_unit_that_was_asked_for() {
        rows.change("""
                update listing set lead_time_days = 4, minimum_order = 10, minimum_unit = 'KILOGRAM'
                 where product_id = (select id from product where code = ?)
                """, world.product);
        rows.change("""
                insert into pack (listing_id, position, label, net_quantity, unit, base_quantity, dimension, price_on_request, price_min,
                                  price_max, vat_state, vat_rate)
                select l.id, 1, 'túi 500 g', 500, 'GRAM', 0.5, 'MASS', false, 60000, 65000, 'INCLUDED', 8
                  from listing l join product p on p.id = l.product_id where p.code = ?
                """, world.product);
        rows.change("""
                insert into pack_tier (pack_id, from_packs, price)
                select k.id, 100, 55000 from pack k join listing l on l.id = k.listing_id join product p on p.id = l.product_id
                 where p.code = ?
                """, world.product);
        RoundStart start = services.get(RoundStarts.class).of(seen(world.member));
        QuotedLine line = start.lines().get(1);
        assertThat(line.price()).isEqualByComparingTo("120000");
        assertThat(line.minimum()).isEqualByComparingTo("10");
        assertThat(line.leadTimeDays()).isEqualTo(4);
        assertThat(line.tiers().getFirst().from()).isEqualByComparingTo("50");
        assertThat(line.tiers().getFirst().price()).isEqualByComparingTo("110000");
        assertThat(start.terms().vatRate()).isEqualByComparingTo(new BigDecimal("8"));
        assertThat(start.terms().validUntil()).isEqualTo(world.rows.today().plusDays(RoundStarts.USUAL_DAYS));

        rows.change(
                "update listing set minimum_order = 51 where product_id = (select id from product where code = ?)",
                world.product);
        assertThat(services.get(RoundStarts.class)
                        .of(seen(world.member))
                        .lines()
                        .get(1)
                        .minimum())
                .as("50 kg are asked for")
                .isNull();

        services.get(RoundService.class).send(world.member, world.first("99000"));
        RoundStart counter = services.get(RoundStarts.class).of(seen(world.buyer));
        assertThat(counter.lines().get(1).price()).isEqualByComparingTo("99000");
    }

    private TalkView seen(Actor actor) {
        return talks.find(actor, world.talk);
    }

    private List<String> told(Actor actor) {
        return rows.list(
                "select code from notice where recipient = ? order by id", row -> row.getString(1), actor.code());
    }

    private List<String> audit() {
        return rows.list(
                "select action from audit_entry where subject_code = ? order by id",
                row -> row.getString(1),
                world.talk);
    }
}

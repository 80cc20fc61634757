package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basao.inquiry.api.Accept;
import org.basao.inquiry.api.RequestLimits;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.api.RequestStep;
import org.basao.inquiry.api.RequestSummary;
import org.basao.inquiry.api.RequestView;
import org.basao.inquiry.api.SaveRequest;
import org.basao.inquiry.api.Wanted;
import org.basao.kernel.Origin;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.retention.Retention;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.platform.work.WaitingWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestIT {
    /** The version of what was just begun. */
    private static final long FIRST = 1;

    private final ServiceContainer services = Services.shared();
    private final RequestService service = services.get(RequestService.class);
    private final Requests requests = services.get(Requests.class);
    private final AskWorld world = new AskWorld(services);
    private final Actor buyer = world.buyer;

    @AfterEach
    void put_the_clock_back_and_send_nothing() {
        services.clock().reset();
        world.rows.change("delete from outbox where kind = 'mail'");
    }

    @Test
    void a_draft_is_kept_as_it_is_however_little_it_says() {
        Wanted nothing = new Wanted(List.of(), null, null, null, null, null, false, null, null, null, null);
        String code = service.begin(buyer, Origin.DIRECT, nothing);
        assertThat(requests.draft(buyer, code).wanted()).isEqualTo(nothing);
        Wanted wanted = world.kilograms("12.5", world.tea, world.honey);
        long version = service.save(buyer, new SaveRequest(code, FIRST, wanted));
        assertThat(requests.draft(buyer, code)).isEqualTo(new SaveRequest(code, version, wanted));
        assertThat(version).isPositive();
        assertThat(world.audited(code)).isEmpty();
    }

    @Test
    void a_request_opens_a_talk_with_each_producer_and_keeps_the_certificate_of_the_day() {
        Actor teaMaker = world.member(world.producer, Side.PRODUCER, Role.MEMBER);
        Actor looking = world.member(world.producer, Side.PRODUCER, Role.VIEWER);
        String second = world.made.product(world.producer, "Chè Ô long");
        String code = world.sent(buyer, world.tea, world.honey, second);

        RequestView sent = requests.find(buyer, code).orElseThrow();
        assertThat(sent.state()).isEqualTo(RequestState.OPEN);
        assertThat(sent.talks())
                .extracting(RequestView.TalkLine::producer)
                .containsExactly(world.producer, world.otherProducer);
        assertThat(sent.linesOf(world.talk(code, world.producer)))
                .extracting(RequestView.Line::product)
                .containsExactly(world.tea, second);
        assertThat(sent.lines().getFirst().base()).isEqualByComparingTo("50");
        assertThat(sent.province()).isEqualTo("Hà Nội");
        assertThat(sent.openUntil()).isEqualTo(sent.answerBy());
        assertThat(world.rows.first("""
                        select count(*) from request_line l join request r on r.id = l.request_id
                          join certificate c on c.id = l.certificate_id and c.product_id = l.product_id where r.code = ?
                        """, row -> row.getInt(1), code)).hasValue(3);
        assertThat(world.rows.first("select origin from request where code = ?", row -> row.getString(1), code))
                .hasValue("SEARCH");
        assertThat(world.told(teaMaker)).containsExactly("inquiry.asked");
        assertThat(world.told(looking)).isEmpty();
        assertThat(world.audited(code)).containsExactly("inquiry.request.sent");
        assertThat(requests.list(buyer, false, 1).getFirst().next()).isEqualTo(RequestStep.WAIT);
    }

    @Test
    void what_was_sent_is_neither_sent_nor_written_again() {
        String code = world.sent(buyer, world.tea);
        SaveRequest again = new SaveRequest(code, world.version(code), world.wanted(world.tea));
        assertRefused(() -> service.send(buyer, again), "inquiry.request.sent");
        assertRefused(() -> service.save(buyer, again), "inquiry.request.sent");
        assertThatThrownBy(() -> requests.draft(buyer, code)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_writes_second_is_told_and_the_first_stays() {
        String code = world.draft(buyer, world.tea);
        service.save(buyer, new SaveRequest(code, FIRST, world.kilograms("70", world.tea)));
        assertThatThrownBy(() -> service.save(buyer, new SaveRequest(code, FIRST, world.kilograms("80", world.tea))))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> service.send(buyer, new SaveRequest(code, FIRST, world.wanted(world.tea))))
                .isInstanceOf(StaleVersion.class);
        assertThat(requests.draft(buyer, code).wanted().lines().getFirst().amount())
                .isEqualByComparingTo("70");
    }

    @Test
    void two_who_send_at_once_send_it_once() throws Exception {
        String code = world.draft(buyer, world.tea, world.honey);
        Callable<Boolean> sending = () -> {
            try {
                service.send(buyer, new SaveRequest(code, FIRST, world.wanted(world.tea, world.honey)));
                return true;
            } catch (StaleVersion e) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = threads.invokeAll(List.of(sending, sending));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(requests.find(buyer, code).orElseThrow().talks()).hasSize(2);
    }

    @Test
    void others_see_neither_a_request_nor_a_draft_and_colleagues_no_draft_unless_they_manage() {
        String draft = world.draft(buyer, world.tea);
        String sent = world.sent(buyer, world.tea);
        Actor colleague = world.member(buyer.actingFor(), Side.BUYER, Role.MEMBER);
        Actor manager = world.member(buyer.actingFor(), Side.BUYER, Role.MANAGER);
        Actor stranger = world.member(world.made.organisation("BUYER", "Khác"), Side.BUYER, Role.MANAGER);

        assertThat(requests.find(colleague, sent)).isPresent();
        assertThatThrownBy(() -> requests.draft(colleague, draft)).isInstanceOf(NotFound.class);
        assertThat(codes(colleague)).containsExactly(sent);
        assertThat(codes(manager)).containsExactlyInAnyOrder(sent, draft);
        assertThat(codes(stranger)).isEmpty();
        assertThat(requests.find(stranger, sent)).isEmpty();
        assertThatThrownBy(() -> service.withdraw(stranger, sent, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.save(colleague, new SaveRequest(draft, FIRST, world.wanted(world.tea))))
                .isInstanceOf(NotFound.class);
        assertThat(service.save(manager, new SaveRequest(draft, FIRST, world.wanted(world.honey))))
                .isPositive();
    }

    @Test
    void a_product_that_is_not_public_that_day_and_ones_own_are_refused_beside_their_line() {
        world.made.revoke(world.honey);
        String code = world.draft(buyer, world.tea, world.honey);
        assertField(
                () -> world.send(buyer, code, world.wanted(world.tea, world.honey)), "amount2", "inquiry.product.gone");
        assertThat(world.state(code)).isEqualTo(RequestState.DRAFT);

        world.rows.change("""
                update organisation set tax_code_kind = 'ENTERPRISE', tax_code = '0100109106' where code = any(?)
                """, List.of(buyer.actingFor(), world.producer));
        try {
            assertField(() -> world.send(buyer, code, world.wanted(world.tea)), "amount1", "inquiry.product.own");
        } finally {
            world.rows.change(
                    "update organisation set tax_code_kind = 'NONE', tax_code = null where tax_code = '0100109106'");
        }
    }

    @Test
    void whoever_also_works_for_the_producer_does_not_ask_it() {
        world.rows.change(
                """
                insert into membership (code, person_id, organisation_id, role, since)
                select ?, p.id, o.id, 'VIEWER', ? from person p, organisation o where p.code = ? and o.code = ?
                """,
                services.get(PublicCodes.class).issue(CodeKind.MEMBERSHIP).value(),
                services.clock().instant(),
                buyer.code(),
                world.producer);
        String code = world.draft(buyer, world.tea);
        assertField(() -> world.send(buyer, code, world.wanted(world.tea)), "amount1", "inquiry.product.own");
    }

    @Test
    void an_unverified_buyer_has_ten_open_ones_and_no_more_until_one_ends() {
        Actor unverified = world.unverified();
        String first = null;
        for (int i = 0; i < RequestLimits.MOST_OPEN_UNVERIFIED; i++) {
            String code = world.sent(unverified, world.tea);
            first = first == null ? code : first;
        }
        String one = world.draft(unverified, world.tea);
        assertRefused(() -> world.send(unverified, one, world.wanted(world.tea)), "inquiry.open.unverified");
        service.withdraw(unverified, first, world.version(first));
        world.send(unverified, one, world.wanted(world.tea));
        assertThat(world.state(one)).isEqualTo(RequestState.OPEN);
        String verified = world.sent(buyer, world.tea);
        assertThat(world.state(verified)).isEqualTo(RequestState.OPEN);
    }

    @Test
    void below_the_minimum_it_goes_out_and_is_marked() {
        world.rows.change("""
                update listing set minimum_order = 100, minimum_unit = 'KILOGRAM'
                 where product_id = (select id from product where code = ?)
                """, world.tea);
        String code = world.sent(buyer, world.tea, world.honey);
        assertThat(requests.find(buyer, code).orElseThrow().lines())
                .extracting(RequestView.Line::belowMinimum)
                .containsExactly(true, false);
    }

    @Test
    void it_is_taken_back_closed_or_over_and_then_copied_but_never_opened_again() {
        Actor maker = world.member(world.producer, Side.PRODUCER, Role.MEMBER);
        String taken = world.sent(buyer, world.tea);
        service.withdraw(buyer, taken, world.version(taken));
        assertThat(world.state(taken)).isEqualTo(RequestState.WITHDRAWN);
        assertRefused(() -> service.withdraw(buyer, taken, world.version(taken)), "inquiry.request.ended");

        String closed = world.sent(buyer, world.tea);
        assertThatThrownBy(() -> service.close(buyer, closed, world.version(closed), "  "))
                .hasMessage("inquiry.reason.missing");
        service.close(buyer, closed, world.version(closed), "Đã mua nơi khác");
        assertThat(requests.find(buyer, closed).orElseThrow().endReason()).isEqualTo("Đã mua nơi khác");
        assertThat(world.told(maker))
                .containsExactly("inquiry.asked", "inquiry.requestWithdrawn", "inquiry.asked", "inquiry.requestClosed");
        assertThat(world.audited(closed)).containsExactly("inquiry.request.sent", "inquiry.request.closed");

        String over = world.sent(buyer, world.tea, world.honey);
        services.clock().advance(Duration.ofDays(8));
        assertRefused(() -> service.close(buyer, over, world.version(over), "Muộn"), "inquiry.request.expired");
        RequestSummary ended = requests.list(buyer, true, 1).stream()
                .filter(one -> one.code().equals(over))
                .findFirst()
                .orElseThrow();
        assertThat(ended.state()).isEqualTo(RequestState.EXPIRED);
        assertThat(ended.next()).isEqualTo(RequestStep.COPY);

        String copy = service.copy(buyer, over);
        Wanted again = requests.draft(buyer, copy).wanted();
        assertThat(again.products()).containsExactly(world.tea, world.honey);
        assertThat(again.answerBy()).isEqualTo(world.made.today().plusDays(8 + RequestLimits.USUAL_DAYS));
        assertThat(world.rows.first("""
                        select f.code from request r join request f on f.id = r.copied_from where r.code = ?
                        """, row -> row.getString(1), copy)).hasValue(over);
        world.send(buyer, copy, again);
        assertThat(world.state(copy)).isEqualTo(RequestState.OPEN);
    }

    @Test
    void what_was_accepted_in_part_is_closed_not_taken_back() {
        DealWorld dealt = new DealWorld(services, 2);
        services.get(AcceptanceService.class)
                .accept(dealt.buyer, new Accept(dealt.round, List.of(new Accept.Part(1, new BigDecimal("20")))));
        assertRefused(
                () -> service.withdraw(dealt.buyer, dealt.request, world.version(dealt.request)),
                "inquiry.withdraw.accepted");
        service.close(dealt.buyer, dealt.request, world.version(dealt.request), "Đủ rồi");
        assertThat(world.state(dealt.request)).isEqualTo(RequestState.CLOSED);
        RequestSummary ended = requests.list(dealt.buyer, true, 1).getFirst();
        assertThat(ended.next()).isEqualTo(RequestStep.SEE_DEALS);
    }

    @Test
    void a_list_says_what_comes_next_and_work_waits_for_the_buyer() {
        DealWorld offered = new DealWorld(services, 2);
        RequestSummary one = requests.list(offered.buyer, false, 1).getFirst();
        assertThat(one.next()).isEqualTo(RequestStep.COMPARE);
        assertThat(one.offers()).isOne();
        assertThat(one.products()).containsExactly("Chè 1", "Chè 2");
        assertThat(one.daysLeft()).isEqualTo(10);
        world.draft(offered.buyer, world.tea);
        assertThat(services.get(RequestWork.class).of(offered.buyer))
                .extracting(WaitingWork::code)
                .containsExactly("inquiry.offered", "inquiry.drafts");
        services.clock().advance(Duration.ofDays(8));
        assertThat(services.get(RequestWork.class).of(offered.buyer))
                .extracting(WaitingWork::code)
                .startsWith("inquiry.offersEnding");
    }

    @Test
    void files_belong_to_the_draft_go_out_with_it_and_come_along_into_a_copy() {
        RequestFileService attaching = services.get(RequestFileService.class);
        StoredFiles files = services.get(StoredFiles.class);
        String code = world.draft(buyer, world.tea);
        for (int i = 0; i < RequestFileService.MOST; i++) {
            attaching.attach(buyer, code, "tiêu chuẩn " + i + ".pdf", pdf(i));
        }
        assertRefused(() -> attaching.attach(buyer, code, "một nữa.pdf", pdf(9)), "inquiry.files.many");
        attaching.detach(buyer, code, files.of("REQUEST", code).getFirst().key());
        Actor stranger = world.member(world.made.organisation("BUYER", "Khác"), Side.BUYER, Role.MANAGER);
        assertThatThrownBy(() -> attaching.attach(stranger, code, "x.pdf", pdf(1)))
                .isInstanceOf(NotFound.class);
        world.send(buyer, code, world.wanted(world.tea));
        assertThat(requests.find(buyer, code).orElseThrow().files()).hasSize(4);
        assertRefused(() -> attaching.attach(buyer, code, "muộn.pdf", pdf(1)), "inquiry.request.sent");
        assertThat(files.of("REQUEST", service.copy(buyer, code))).hasSize(4);
    }

    @Test
    void a_draft_that_nobody_touched_for_half_a_year_goes_with_its_files() {
        String code = world.draft(buyer, world.tea);
        services.get(RequestFileService.class).attach(buyer, code, "a.pdf", pdf(1));
        services.clock().advance(Duration.ofDays(179));
        services.get(Retention.class).forget();
        assertThat(requests.draft(buyer, code)).isNotNull();
        services.clock().advance(Duration.ofDays(2));
        services.get(Retention.class).forget();
        assertThatThrownBy(() -> requests.draft(buyer, code)).isInstanceOf(NotFound.class);
        assertThat(services.get(StoredFiles.class).of("REQUEST", code)).isEmpty();
    }

    @Test
    void the_origin_is_set_once() {
        String code = world.draft(buyer, world.tea);
        assertThatThrownBy(() -> world.rows.change("update request set origin = 'DIRECT' where code = ?", code))
                .hasMessageContaining("origin");
    }

    private List<String> codes(Actor actor) {
        return requests.list(actor, false, 1).stream().map(RequestSummary::code).toList();
    }

    private static ByteArrayInputStream pdf(int number) {
        return new ByteArrayInputStream(("%PDF-1.4\n% " + number + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable doing, String why) {
        assertThatThrownBy(doing).isInstanceOf(BusinessException.class).hasMessage(why);
    }

    private static void assertField(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable doing, String field, String why) {
        assertThatThrownBy(doing).isInstanceOfSatisfying(InvalidFields.class, refusal -> {
            assertThat(refusal.fields()).hasSize(1);
            assertThat(refusal.fields().getFirst().field()).isEqualTo(field);
            assertThat(refusal.fields().getFirst().messageKey()).isEqualTo(why);
        });
    }
}

package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.basao.architecture.UseCases;
import org.basao.inquiry.StateWorld.Asked;
import org.basao.inquiry.StateWorld.Offered;
import org.basao.inquiry.api.Accept;
import org.basao.inquiry.api.Attached;
import org.basao.inquiry.api.DeclineReason;
import org.basao.inquiry.api.DeclineTalk;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.api.Say;
import org.basao.inquiry.api.TalkState;
import org.basao.inquiry.api.WaiveCertificate;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Forbidden;
import org.junit.jupiter.api.Test;

/**
 * Every verb of requests, talks and rounds in every state: done where the table says so, otherwise refused by a rule, and nothing has
 * changed then. Who may is walked by {@code UseCaseHarnessIT}. A new verb has to be added here.
 */
class StateTableIT {
    /** Verbs without a state to be walked through, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "RequestService.begin", "makes the draft",
            "GuestRequestService.ask", "makes the request",
            "GuestRequestService.claim", "once, by the mailbox: see the tests of guests",
            "InquirySettingService.approveAbove", "is about no request",
            "OversightService.lines", "reads",
            "OversightService.counts", "reads",
            "OversightService.export", "reads");

    private final ServiceContainer services = Services.shared();
    private final RequestService requests = services.get(RequestService.class);
    private final RequestFileService files = services.get(RequestFileService.class);
    private final GuestRequestService guests = services.get(GuestRequestService.class);
    private final TalkService talks = services.get(TalkService.class);
    private final RoundService rounds = services.get(RoundService.class);
    private final CounterService counters = services.get(CounterService.class);
    private final AcceptanceService acceptances = services.get(AcceptanceService.class);

    /** Something somebody does. */
    @FunctionalInterface
    private interface Verb {
        void in(StateWorld world) throws Exception;
    }

    private record OfRequest(Verb verb, Set<Asked> allowed) {}

    private record OfTalk(Verb verb, Set<Asked> asked, Set<TalkState> allowed, Set<TalkState> allowedLate) {}

    private record OfRound(Verb verb, Party side, Set<Offered> allowed, boolean afterTheEnd) {}

    private Map<String, OfRequest> ofRequests() {
        Map<String, OfRequest> table = new LinkedHashMap<>();
        Set<Asked> draft = EnumSet.of(Asked.DRAFT);
        table.put("RequestService.save", new OfRequest(one -> requests.save(one.buyer, one.save()), draft));
        table.put("RequestService.send", new OfRequest(one -> requests.send(one.buyer, one.save()), draft));
        table.put(
                "RequestService.withdraw",
                new OfRequest(
                        one -> requests.withdraw(one.buyer, one.request, one.version("request", one.request)),
                        EnumSet.of(Asked.DRAFT, Asked.OPEN, Asked.LATE)));
        table.put(
                "RequestService.close",
                new OfRequest(
                        one -> requests.close(one.buyer, one.request, one.version("request", one.request), "đủ hàng"),
                        EnumSet.of(Asked.OPEN, Asked.LATE)));
        table.put(
                "RequestService.copy",
                new OfRequest(
                        one -> requests.copy(one.buyer, one.request), EnumSet.complementOf(EnumSet.of(Asked.DRAFT))));
        table.put(
                "RequestFileService.attach",
                new OfRequest(one -> files.attach(one.buyer, one.request, "bao-gia.pdf", paper()), draft));
        table.put(
                "RequestFileService.detach",
                new OfRequest(
                        one -> {
                            files.attach(one.buyer, one.request, "bao-gia.pdf", paper());
                            files.detach(one.buyer, one.request, attached(one.rows, "REQUEST", one.request));
                        },
                        draft));
        return table;
    }

    private Map<String, OfTalk> ofTalks() {
        Map<String, OfTalk> table = new LinkedHashMap<>();
        Set<Asked> open = EnumSet.of(Asked.OPEN, Asked.LATE);
        Set<Asked> sent = EnumSet.complementOf(EnumSet.of(Asked.DRAFT));
        Set<TalkState> all = EnumSet.allOf(TalkState.class);
        Set<TalkState> waiting = EnumSet.of(TalkState.INVITED, TalkState.SEEN);
        Set<TalkState> answered = EnumSet.of(TalkState.ANSWERED);
        Set<TalkState> offering = EnumSet.complementOf(EnumSet.of(TalkState.DECLINED));
        Set<TalkState> none = EnumSet.noneOf(TalkState.class);
        table.put("TalkService.see", new OfTalk(one -> talks.see(one.producer, one.talk), sent, all, all));
        table.put(
                "TalkService.askBack",
                new OfTalk(one -> talks.askBack(one.producer, new Say(one.talk, "Bao giờ cần?")), open, all, all));
        table.put(
                "TalkService.reply",
                new OfTalk(one -> talks.reply(one.buyer, new Say(one.talk, "Cuối tháng.")), open, all, all));
        table.put(
                "TalkService.decline",
                new OfTalk(
                        one -> talks.decline(
                                one.producer,
                                new DeclineTalk(
                                        one.talk, one.version("talk", one.talk), DeclineReason.OUT_OF_STOCK, null)),
                        open,
                        waiting,
                        none));
        table.put(
                "TalkService.waive",
                new OfTalk(
                        one -> {
                            one.offers.revoke(one.product);
                            talks.waive(one.buyer, new WaiveCertificate(one.talk, one.product, "Vẫn lấy"));
                        },
                        open,
                        all,
                        all));
        table.put(
                "RoundService.keep",
                new OfTalk(one -> rounds.keep(one.producer, one.written()), open, offering, answered));
        table.put(
                "RoundService.send",
                new OfTalk(one -> rounds.send(one.producer, one.written()), open, offering, answered));
        table.put(
                "CounterService.keep",
                new OfTalk(one -> counters.keep(one.buyer, one.written()), open, answered, answered));
        table.put(
                "CounterService.send",
                new OfTalk(one -> counters.send(one.buyer, one.written()), open, answered, answered));
        return table;
    }

    private Map<String, OfRound> ofRounds() {
        Map<String, OfRound> table = new LinkedHashMap<>();
        Set<Offered> live = EnumSet.of(Offered.LIVE);
        Set<Offered> awaiting = EnumSet.of(Offered.AWAITING_APPROVAL);
        Set<Offered> drafted = EnumSet.of(Offered.DRAFT, Offered.AWAITING_APPROVAL);
        table.put(
                "RoundService.discard",
                new OfRound(
                        one -> rounds.discard(one.producer, one.talk, version(one)), Party.PRODUCER, drafted, true));
        table.put(
                "RoundService.withdraw",
                new OfRound(one -> rounds.withdraw(one.producer, one.round, version(one)), Party.PRODUCER, live, true));
        table.put(
                "RoundService.approve",
                new OfRound(
                        one -> rounds.approve(one.producer, one.round, version(one), 0),
                        Party.PRODUCER,
                        awaiting,
                        false));
        table.put(
                "RoundService.sendBack",
                new OfRound(
                        one -> rounds.sendBack(one.producer, one.round, version(one), "rẻ quá"),
                        Party.PRODUCER,
                        awaiting,
                        true));
        table.put(
                "RoundService.attach",
                new OfRound(
                        one -> rounds.attach(one.producer, one.talk, new Attached("bao-gia.pdf", paper())),
                        Party.PRODUCER,
                        EnumSet.of(Offered.DRAFT),
                        true));
        table.put(
                "RoundService.detach",
                new OfRound(
                        one -> {
                            rounds.attach(one.producer, one.talk, new Attached("bao-gia.pdf", paper()));
                            rounds.detach(one.producer, one.talk, attached(one.rows, "ROUND", one.round));
                        },
                        Party.PRODUCER,
                        EnumSet.of(Offered.DRAFT),
                        true));
        table.put(
                "CounterService.discard",
                new OfRound(one -> counters.discard(one.buyer, one.talk, version(one)), Party.BUYER, drafted, true));
        table.put(
                "CounterService.withdraw",
                new OfRound(one -> counters.withdraw(one.buyer, one.round, version(one)), Party.BUYER, live, true));
        table.put(
                "AcceptanceService.preview",
                new OfRound(
                        one -> acceptances.preview(one.buyer, Accept.whole(one.round)), Party.PRODUCER, live, false));
        table.put(
                "AcceptanceService.accept",
                new OfRound(
                        one -> acceptances.accept(one.buyer, Accept.whole(one.round)), Party.PRODUCER, live, false));
        return table;
    }

    private static long version(StateWorld world) {
        return world.round == null ? 0 : world.version("round", world.round);
    }

    @Test
    void requests() {
        List<String> faults = new ArrayList<>();
        ofRequests()
                .forEach((name, row) -> EnumSet.allOf(Asked.class)
                        .forEach(state -> tryIt(
                                name + " " + state,
                                row.verb(),
                                new StateWorld(services).asked(state),
                                row.allowed().contains(state),
                                faults)));
        assertThat(faults).isEmpty();
    }

    @Test
    void talks() {
        List<String> faults = new ArrayList<>();
        for (Asked asked : EnumSet.complementOf(EnumSet.of(Asked.DRAFT))) {
            for (TalkState state : TalkState.values()) {
                ofTalks().forEach((name, row) -> {
                    Set<TalkState> inTime = asked == Asked.LATE ? row.allowedLate() : row.allowed();
                    tryIt(
                            name + " " + asked + " " + state,
                            row.verb(),
                            new StateWorld(services).asked(asked).talking(state),
                            row.asked().contains(asked) && inTime.contains(state),
                            faults);
                });
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void rounds() {
        List<String> faults = new ArrayList<>();
        for (Asked asked : EnumSet.complementOf(EnumSet.of(Asked.DRAFT))) {
            boolean open = asked == Asked.OPEN || asked == Asked.LATE;
            for (Offered state : EnumSet.complementOf(EnumSet.of(Offered.NONE))) {
                ofRounds()
                        .forEach((name, row) -> tryIt(
                                name + " " + asked + " " + state,
                                row.verb(),
                                new StateWorld(services).asked(asked).offered(state, row.side()),
                                row.allowed().contains(state) && (open || row.afterTheEnd()),
                                faults));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_buyer_accepts_no_offer_of_their_own_and_nobody_takes_back_what_the_other_side_offered() {
        List<String> faults = new ArrayList<>();
        for (Verb verb : List.<Verb>of(
                one -> acceptances.accept(one.buyer, Accept.whole(one.round)),
                one -> rounds.withdraw(one.producer, one.round, version(one)),
                one -> rounds.approve(one.producer, one.round, version(one), 0))) {
            StateWorld world = new StateWorld(services).asked(Asked.OPEN).offered(Offered.LIVE, Party.BUYER);
            tryIt("of the other side", verb, world, false, faults);
        }
        assertThat(faults).isEmpty();
    }

    /** A guest's request, which has no buyer yet, is moved by the link in the mail only. */
    @Test
    void requests_of_guests() {
        List<String> faults = new ArrayList<>();
        Map<String, Set<String>> allowed = Map.of(
                "GuestRequestService.confirm",
                Set.of("AWAITING_EMAIL"),
                "GuestRequestService.withdraw",
                Set.of("AWAITING_EMAIL", "OPEN"));
        for (String state : List.of("AWAITING_EMAIL", "OPEN", "CLOSED", "EXPIRED", "WITHDRAWN")) {
            allowed.forEach((name, states) -> {
                GuestWorld guest = new GuestWorld(services).in(state);
                tryIt(
                        name + " " + state,
                        name.endsWith("confirm")
                                ? one -> guests.confirm(guest.token())
                                : one -> guests.withdraw(guest.token()),
                        guest.world(),
                        states.contains(state),
                        faults);
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_verb_is_in_a_table() {
        Set<String> verbs = new TreeSet<>(ELSEWHERE.keySet());
        verbs.addAll(ofRequests().keySet());
        verbs.addAll(ofTalks().keySet());
        verbs.addAll(ofRounds().keySet());
        verbs.addAll(Set.of("GuestRequestService.confirm", "GuestRequestService.withdraw"));
        assertThat(UseCases.services().stream()
                        .filter(service -> service.getPackageName().equals("org.basao.inquiry"))
                        .flatMap(service -> UseCases.of(service).stream())
                        .map(UseCases::name))
                .containsExactlyInAnyOrderElementsOf(verbs);
    }

    private static void tryIt(String what, Verb verb, StateWorld world, boolean allowed, List<String> faults) {
        String before = world.snapshot();
        try {
            verb.in(world);
            if (!allowed) {
                faults.add(what + ": done");
            }
        } catch (Forbidden e) {
            faults.add(what + ": not permitted at all");
        } catch (BusinessException e) {
            if (allowed) {
                faults.add(what + ": refused by " + e.messageKey());
            } else if (!world.snapshot().equals(before)) {
                faults.add(what + ": refused, but changed");
            }
        } catch (Exception e) {
            faults.add(what + ": " + e);
        }
    }

    private static String attached(Rows rows, String kind, String code) {
        return rows.first("""
                        select f.key from stored_file f join stored_file_use u on u.file_id = f.id
                         where u.subject_kind = ? and u.subject_code = ?
                        """, row -> row.getString(1), kind, code).orElseThrow();
    }

    private static ByteArrayInputStream paper() {
        return new ByteArrayInputStream("%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8));
    }
}

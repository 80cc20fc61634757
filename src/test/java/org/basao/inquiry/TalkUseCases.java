package org.basao.inquiry;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.inquiry.api.ApprovalSetting;
import org.basao.inquiry.api.DeclineReason;
import org.basao.inquiry.api.DeclineTalk;
import org.basao.inquiry.api.Say;
import org.basao.inquiry.api.WaiveCertificate;
import org.basao.inquiry.api.WriteRound;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/** What two sides do in a talk, and the rounds of both. */
public final class TalkUseCases implements FeatureUseCases {
    private static final String REASON = "what was said is not changed by saying more";

    /** A talk with its only product. */
    private record Asked(OfferRows rows, String talk, String product) {}

    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(TalkService.class, "see")
                        .own(actor -> args(asked(world, actor).talk()))
                        .foreign(actor -> args(foreign(world).talk()))
                        .noVersion("whoever looks has seen it, whatever changed"),
                useCase(TalkService.class, "askBack")
                        .own(actor -> args(new Say(asked(world, actor).talk(), "Anh cần mấy túi?")))
                        .foreign(actor -> args(new Say(foreign(world).talk(), "Anh cần mấy túi?")))
                        .noVersion(REASON),
                useCase(TalkService.class, "reply")
                        .own(actor -> args(new Say(asked(world, actor).talk(), "Mười túi")))
                        .foreign(actor -> args(new Say(foreign(world).talk(), "Mười túi")))
                        .noVersion(REASON),
                useCase(TalkService.class, "decline")
                        .own(actor -> args(declined(asked(world, actor).talk(), 0)))
                        .foreign(actor -> args(declined(foreign(world).talk(), 0)))
                        .stale(actor -> args(declined(asked(world, actor).talk(), 7))),
                useCase(TalkService.class, "waive")
                        .own(actor -> args(waived(lapsed(asked(world, actor)))))
                        .foreign(actor -> args(waived(lapsed(foreign(world)))))
                        .noVersion("said once, and refused where it was said"),
                useCase(RoundService.class, "keep")
                        .own(actor -> args(written(asked(world, actor), 0, 0)))
                        .foreign(actor -> args(written(foreign(world), 0, 0)))
                        .stale(actor -> args(written(asked(world, actor), 7, 0))),
                useCase(RoundService.class, "send")
                        .own(actor -> args(written(asked(world, actor), 0, 0)))
                        .foreign(actor -> args(written(foreign(world), 0, 0)))
                        .stale(actor -> args(written(asked(world, actor), 0, 1))),
                useCase(RoundService.class, "discard")
                        .own(actor -> args(drafted(world, asked(world, actor), "PRODUCER"), 0L))
                        .foreign(actor -> args(drafted(world, foreign(world), "PRODUCER"), 0L))
                        .stale(actor -> args(drafted(world, asked(world, actor), "PRODUCER"), 7L)),
                useCase(RoundService.class, "withdraw")
                        .own(actor -> args(offered(asked(world, actor)), 0L))
                        .foreign(actor -> args(offered(foreign(world)), 0L))
                        .stale(actor -> args(offered(asked(world, actor)), 7L)),
                useCase(RoundService.class, "approve")
                        .own(actor -> args(awaiting(world, asked(world, actor)), 0L, 0))
                        .foreign(actor -> args(awaiting(world, foreign(world)), 0L, 0))
                        .stale(actor -> args(awaiting(world, asked(world, actor)), 7L, 0)),
                useCase(RoundService.class, "sendBack")
                        .own(actor -> args(awaiting(world, asked(world, actor)), 0L, "Giá thấp quá"))
                        .foreign(actor -> args(awaiting(world, foreign(world)), 0L, "Giá thấp quá"))
                        .stale(actor -> args(awaiting(world, asked(world, actor)), 7L, "Giá thấp quá")),
                useCase(RoundService.class, "attach")
                        .own(actor ->
                                args(drafted(world, asked(world, actor), "PRODUCER"), TalkWorld.paper("giay.pdf")))
                        .foreign(actor -> args(drafted(world, foreign(world), "PRODUCER"), TalkWorld.paper("giay.pdf")))
                        .noVersion("puts a file beside the others"),
                useCase(RoundService.class, "detach")
                        .own(actor -> args(attached(world, asked(world, actor), actor), "tep-" + actor.code()))
                        .foreign(actor -> args(attached(world, foreign(world), actor), "tep-" + actor.code()))
                        .noVersion("a file that is gone is found no more"),
                useCase(CounterService.class, "keep")
                        .own(actor -> args(written(answered(asked(world, actor)), 0, 1)))
                        .foreign(actor -> args(written(answered(foreign(world)), 0, 1)))
                        .stale(actor -> args(written(answered(asked(world, actor)), 7, 1))),
                useCase(CounterService.class, "send")
                        .own(actor -> args(written(answered(asked(world, actor)), 0, 1)))
                        .foreign(actor -> args(written(answered(foreign(world)), 0, 1)))
                        .stale(actor -> args(written(answered(asked(world, actor)), 0, 0))),
                useCase(CounterService.class, "discard")
                        .own(actor -> args(drafted(world, answered(asked(world, actor)), "BUYER"), 0L))
                        .foreign(actor -> args(drafted(world, answered(foreign(world)), "BUYER"), 0L))
                        .stale(actor -> args(drafted(world, answered(asked(world, actor)), "BUYER"), 7L)),
                useCase(CounterService.class, "withdraw")
                        .own(actor -> args(countered(world, asked(world, actor)), 0L))
                        .foreign(actor -> args(countered(world, foreign(world)), 0L))
                        .stale(actor -> args(countered(world, asked(world, actor)), 7L)),
                useCase(InquirySettingService.class, "approveAbove")
                        .own(actor -> args(new ApprovalSetting(0, null)))
                        .noForeign("takes no row but the own organisation's")
                        .stale(actor -> args(new ApprovalSetting(7, null))));
    }

    /** The actor's organisation asks or is asked. */
    private static Asked asked(World world, Actor actor) {
        boolean buys = actor.acting()
                .map(Acting::side)
                .filter(side -> side == Side.BUYER)
                .isPresent();
        OfferRows rows = new OfferRows(world.rows(), world.now());
        return asked(
                rows,
                buys ? actor.actingFor() : rows.organisation("BUYER", "Siêu thị"),
                buys ? rows.organisation("PRODUCER", "HTX Chè") : actor.actingFor());
    }

    private static Asked foreign(World world) {
        OfferRows rows = new OfferRows(world.rows(), world.now());
        return asked(rows, rows.organisation("BUYER", "Siêu thị"), rows.organisation("PRODUCER", "HTX Chè"));
    }

    private static Asked asked(OfferRows rows, String buyer, String producer) {
        String talk = rows.talk(rows.request(buyer, "nobody"), producer);
        String product = rows.product(producer, "Chè");
        rows.kilograms(talk, product, "50");
        return new Asked(rows, talk, product);
    }

    private static DeclineTalk declined(String talk, long version) {
        return new DeclineTalk(talk, version, DeclineReason.OUT_OF_STOCK, null);
    }

    private static Asked lapsed(Asked asked) {
        asked.rows().revoke(asked.product());
        return asked;
    }

    private static WaiveCertificate waived(Asked asked) {
        return new WaiveCertificate(asked.talk(), asked.product(), "Khách của chúng tôi quen chè này");
    }

    private static WriteRound written(Asked asked, long version, int after) {
        return new WriteRound(
                asked.talk(),
                version,
                after,
                TalkWorld.until(asked.rows().today().plusDays(5)),
                List.of(TalkWorld.kilogram("100000")));
    }

    private static String offered(Asked asked) {
        return asked.rows().offer(asked.talk(), asked.rows().today().plusDays(5), new OfferRows.Line(1, "100000"));
    }

    private static Asked answered(Asked asked) {
        var unused = offered(asked);
        return asked;
    }

    /** @return code of the talk */
    private static String drafted(World world, Asked asked, String side) {
        var unused = round(world, asked, side);
        return asked.talk();
    }

    private static String round(World world, Asked asked, String side) {
        String code = world.issue(org.basao.platform.persistence.CodeKind.ROUND);
        world.rows().change("""
                insert into round (code, talk_id, side, state, valid_until, made_by, made_at)
                select ?, id, ?, 'DRAFT', ?, 'nobody', ? from talk where code = ?
                """, code, side, asked.rows().today().plusDays(5), world.now(), asked.talk());
        world.rows().change("""
                insert into round_line (round_id, request_line_id, price, unit)
                select o.id, w.id, 90000, 'KILOGRAM' from round o join request_line w on w.talk_id = o.talk_id where o.code = ?
                """, code);
        return code;
    }

    private static String awaiting(World world, Asked asked) {
        String code = round(world, asked, "PRODUCER");
        // whoever wrote it is told when it comes back
        world.rows()
                .change(
                        "update round set state = 'AWAITING_APPROVAL', made_by = ? where code = ?",
                        world.person(),
                        code);
        return code;
    }

    /** @return code of the counter-offer that stands */
    private static String countered(World world, Asked asked) {
        String code = round(world, answered(asked), "BUYER");
        world.rows()
                .change(
                        "update round set state = 'SUPERSEDED', ended_at = ? where state = 'LIVE' and talk_id = (select id from talk where code = ?)",
                        world.now(),
                        asked.talk());
        world.rows()
                .change(
                        "update round set state = 'LIVE', number = 2, sent_by = 'nobody', sent_at = ? where code = ?",
                        world.now(),
                        code);
        return code;
    }

    /** @return code of the talk */
    private static String attached(World world, Asked asked, Actor actor) {
        String code = round(world, asked, "PRODUCER");
        world.rows().change("""
                insert into stored_file (key, sha256, size, media_type, name, owner, file_class, added_at, added_by)
                values (?, repeat('0', 64), 1, 'application/pdf', 'giay.pdf', 'nobody', 'RESTRICTED', ?, 'nobody')
                """, "tep-" + actor.code(), world.now());
        world.rows().change("""
                insert into stored_file_use (file_id, subject_kind, subject_code) select id, 'ROUND', ? from stored_file where key = ?
                """, code, "tep-" + actor.code());
        return asked.talk();
    }
}

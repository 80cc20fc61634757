package org.basao.inquiry;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.inquiry.api.Recurrence;
import org.basao.inquiry.api.SaveRequest;
import org.basao.inquiry.api.Wanted;
import org.basao.kernel.Origin;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.security.Actor;

/** What buyers do with their requests. */
public final class RequestUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(RequestService.class, "begin")
                        .own(actor -> args(Origin.DIRECT, wanted(world, product(world))))
                        .noForeign("takes no row")
                        .noVersion("begins something new"),
                useCase(RequestService.class, "save")
                        .own(actor -> args(save(world, draft(world, actor.actingFor(), actor), 0)))
                        .foreign(actor -> args(save(world, draft(world, other(world), actor), 0)))
                        .stale(actor -> args(save(world, draft(world, actor.actingFor(), actor), 7))),
                useCase(RequestService.class, "send")
                        .own(actor -> args(save(world, draft(world, actor.actingFor(), actor), 0)))
                        .foreign(actor -> args(save(world, draft(world, other(world), actor), 0)))
                        .stale(actor -> args(save(world, draft(world, actor.actingFor(), actor), 7))),
                useCase(RequestService.class, "withdraw")
                        .own(actor -> args(open(world, actor.actingFor(), actor), 0L))
                        .foreign(actor -> args(open(world, other(world), actor), 0L))
                        .stale(actor -> args(open(world, actor.actingFor(), actor), 7L)),
                useCase(RequestService.class, "close")
                        .own(actor -> args(open(world, actor.actingFor(), actor), 0L, "Đã mua đủ"))
                        .foreign(actor -> args(open(world, other(world), actor), 0L, "Đã mua đủ"))
                        .stale(actor -> args(open(world, actor.actingFor(), actor), 7L, "Đã mua đủ")),
                useCase(RequestService.class, "copy")
                        .own(actor -> args(open(world, actor.actingFor(), actor)))
                        .foreign(actor -> args(open(world, other(world), actor)))
                        .noVersion("changes nothing of what it copies"),
                useCase(RequestFileService.class, "attach")
                        .own(actor -> args(draft(world, actor.actingFor(), actor), "a.pdf", pdf()))
                        .foreign(actor -> args(draft(world, other(world), actor), "a.pdf", pdf()))
                        .noVersion("puts a file beside what is written, whoever writes"),
                useCase(RequestFileService.class, "detach")
                        .own(actor -> {
                            String draft = draft(world, actor.actingFor(), actor);
                            return args(draft, file(world, draft));
                        })
                        .foreign(actor -> args(draft(world, other(world), actor), "x"))
                        .noVersion("a file that is gone is found no more"),
                useCase(GuestRequestService.class, "claim")
                        .own(actor -> args(guest(world, mailOf(world, actor))))
                        .foreign(actor -> args(guest(world, "somebody.else@harness.example.vn")))
                        .noVersion("one that somebody took over is found no more"));
    }

    private static OfferRows rows(World world) {
        return new OfferRows(world.rows(), world.now());
    }

    private static String other(World world) {
        return rows(world).organisation("BUYER", "Người khác");
    }

    private static String product(World world) {
        return rows(world).product(rows(world).organisation("PRODUCER", "HTX Chè"), "Chè");
    }

    private static Wanted wanted(World world, String product) {
        return new Wanted(
                List.of(new Wanted.Line(product, BigDecimal.TEN, "KILOGRAM", null, null, null)),
                "01",
                null,
                null,
                null,
                Recurrence.ONCE,
                false,
                List.of(),
                null,
                null,
                rows(world).today().plusDays(7));
    }

    private static SaveRequest save(World world, String code, long version) {
        return new SaveRequest(code, version, wanted(world, product(world)));
    }

    private static String draft(World world, String buyer, Actor writer) {
        String code = world.issue(CodeKind.REQUEST);
        world.rows().change("""
                insert into request (code, buyer_id, asked_by, state, origin, made_at, changed_at)
                select ?, id, ?, 'DRAFT', 'DIRECT', ?, ? from organisation where code = ?
                """, code, writer.code(), world.now(), world.now(), buyer);
        world.rows().change("""
                insert into request_draft (request_id, content, products)
                select id, '{"lines":[],"sampleWanted":false}', '{}' from request where code = ?
                """, code);
        return code;
    }

    private static String open(World world, String buyer, Actor asker) {
        OfferRows rows = rows(world);
        String producer = rows.organisation("PRODUCER", "HTX Chè");
        String request = rows.request(buyer, asker.code());
        rows.kilograms(rows.talk(request, producer), rows.product(producer, "Chè"), "50");
        return request;
    }

    private static String mailOf(World world, Actor actor) {
        return world.rows()
                .first(
                        "select i.value from identifier i join person p on p.id = i.person_id where p.code = ?",
                        row -> row.getString(1),
                        actor.code())
                .orElse("nobody@harness.example.vn");
    }

    /** A request that somebody confirmed by that address. */
    private static String guest(World world, String mail) {
        OfferRows rows = rows(world);
        String buyer = rows.organisation("BUYER", "Chỉ để có dòng");
        String producer = rows.organisation("PRODUCER", "HTX Chè");
        String request = rows.request(buyer, null);
        rows.kilograms(rows.talk(request, producer), rows.product(producer, "Chè"), "50");
        world.rows().change("update request set buyer_id = null where code = ?", request);
        world.rows().change("""
                insert into request_guest (request_id, mail, name, language, token_hash, token_until, confirmed_at)
                select id, ?, 'An', 'VI', convert_to(code, 'UTF8'), ?, ? from request where code = ?
                """, mail, world.now(), world.now(), request);
        return request;
    }

    private static String file(World world, String draft) {
        world.rows().change("""
                insert into stored_file (key, sha256, size, media_type, name, owner, file_class, added_at, added_by)
                values (?, repeat('0', 64), 1, 'application/pdf', 'a.pdf', ?, 'RESTRICTED', ?, 'test')
                """, "harness-" + draft, draft, world.now());
        world.rows().change("""
                insert into stored_file_use (file_id, subject_kind, subject_code) select id, 'REQUEST', ? from stored_file where key = ?
                """, draft, "harness-" + draft);
        return "harness-" + draft;
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }
}

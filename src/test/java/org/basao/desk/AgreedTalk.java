package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.basao.inquiry.OfferRows;
import org.basao.inquiry.Program;
import org.basao.inquiry.api.InquiryPath;
import org.basao.local.Browser;
import org.basao.local.TestServers;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/**
 * In the application under test: a buyer has asked two producers in one request, both have offered, and with the first, who has said
 * something with a file, there is a deal about a part.
 */
final class AgreedTalk {
    static final String WORDS = "bí-mật-của-bên-bán-thứ-nhất";
    static final String FILE = "bao-gia-rieng-cua-a";
    private static final Locale VI = Locale.of("vi");

    final Rows rows = new Rows(TestServers.applicationDatabase().application());
    final Somebody buyer;
    final Somebody first;
    final Somebody second;
    final String product;
    final String request;
    final String talk;
    final String deal;

    /** Address of the file. */
    final String attachment;

    /** @param family begins the names of the three, by which one such talk is told from others on the pages of officers */
    AgreedTalk(String family) {
        buyer = Somebody.of(Side.BUYER, Role.MANAGER, family + " Thị Mua", VI);
        first = Somebody.of(Side.PRODUCER, Role.MANAGER, family + " Văn Nhất", VI);
        second = Somebody.of(Side.PRODUCER, Role.MANAGER, family + " Thị Nhì", VI);
        OfferRows world = new OfferRows(rows, Instant.parse(TestServers.CLOCK));
        product = world.product(first.organisation(), "Chè Tà Xùa Thử");
        String other = world.product(second.organisation(), "Mật ong Thử");
        request = world.request(buyer.organisation(), buyer.code());
        talk = world.talk(request, first.organisation());
        String otherTalk = world.talk(request, second.organisation());
        world.kilograms(talk, product, "40");
        world.kilograms(otherTalk, other, "50");
        String round = world.offer(talk, world.today().plusDays(10), new OfferRows.Line(1, "111357"));
        var unused = world.offer(otherTalk, world.today().plusDays(10), new OfferRows.Line(2, "222468"));
        attachment = say();
        deal = agree(round);
    }

    private String agree(String round) {
        Program program = Program.of(TestServers.application().url(), rows, buyer.organisation());
        try {
            HttpResponse<String> accepted = program.post(
                    "/deals",
                    UUID.randomUUID().toString(),
                    "{\"round\": \"%s\", \"parts\": [{\"position\": 1, \"amount\": 10}]}".formatted(round));
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
            return accepted.body().replaceFirst(".*\"code\":\"(\\w{10})\".*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String say() {
        try (Browser.Visit visit = first.visit(VI, Browser.NARROW)) {
            Page page = visit.page();
            page.navigate(InquiryPath.TALK.in(Language.VI) + "?code=" + talk);
            page.fill("#body", WORDS);
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            FILE + ".pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8)));
            page.click("#send-words");
            page.navigate(InquiryPath.TALK.in(Language.VI) + "?code=" + talk);
            return page.locator(".talk-files a").first().getAttribute("href");
        }
    }

    /** A request that the buyer is writing: its public code. */
    String draft() {
        String code = new PublicCodes(rows).issue(CodeKind.REQUEST).value();
        Instant now = Instant.parse(TestServers.CLOCK);
        rows.change("""
                insert into request (code, buyer_id, asked_by, state, origin, made_at, changed_at)
                select ?, id, ?, 'DRAFT', 'DIRECT', ?, ? from organisation where code = ?::bpchar
                """, code, buyer.code(), now, now, buyer.organisation());
        rows.change(
                """
                insert into request_draft (request_id, content, products)
                select id, ?, array[?]::bpchar[] from request where code = ?::bpchar
                """,
                "{\"lines\":[{\"amount\":5,\"product\":\"%s\",\"unit\":\"KILOGRAM\"}],\"sampleWanted\":false}"
                        .formatted(product),
                product,
                code);
        return code;
    }

    static APIResponse get(Browser.Visit visit, String path) {
        return visit.context().request().get(path, RequestOptions.create().setMaxRedirects(0));
    }
}

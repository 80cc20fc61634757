package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
import org.basao.platform.security.Scope;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A buyer has asked two producers in one request, and agreed with the first. Whoever is not of the buyer or of that producer is shown
 * nothing of what the two said, wherever they look: on pages, through the API, in files, at the address of an attachment, in mails.
 */
class InquiryExitsE2E {
    private static final Locale VI = Locale.of("vi");
    private static final int MOST_STATEMENTS = 10;
    private static final Pattern ASKED = Pattern.compile("index=(\\d+), sql=(\\d+)");
    private static final String WORDS = "bí-mật-của-bên-bán-thứ-nhất";
    private static final String FILE = "bao-gia-rieng-cua-a";
    /** The price however it is written. */
    private static final Pattern SECRET = Pattern.compile("111[.,\u00a0\u202f ]?357|" + WORDS + "|" + FILE);

    private static Rows rows;
    private static Somebody buyer;
    private static Somebody first;
    private static Somebody second;
    private static String request;
    private static String talk;
    private static String deal;
    private static String product;
    private static String attachment;

    /** Who looks without being of one of the two sides. */
    enum Stranger {
        THE_OTHER_PRODUCER_OF_THE_REQUEST,
        ANOTHER_PRODUCER,
        ANOTHER_BUYER,
        A_PROVINCE,
        THE_CENTRE,
        A_FAIR_ORGANISER,
        SOMEBODY_WITHOUT_ORGANISATION,
        NOBODY
    }

    @BeforeAll
    static void a_buyer_has_asked_two_producers() throws IOException {
        rows = new Rows(TestServers.applicationDatabase().application());
        OfferRows world = new OfferRows(rows, Instant.parse(TestServers.CLOCK));
        buyer = Somebody.of(Side.BUYER, Role.MANAGER, "Bùi Thị Mua", VI);
        first = Somebody.of(Side.PRODUCER, Role.MANAGER, "Lò Văn Nhất", VI);
        second = Somebody.of(Side.PRODUCER, Role.MANAGER, "Vàng Thị Nhì", VI);
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
        Program program = Program.of(TestServers.application().url(), rows, buyer.organisation());
        HttpResponse<String> accepted = program.post(
                "/deals",
                UUID.randomUUID().toString(),
                "{\"round\": \"%s\", \"parts\": [{\"position\": 1, \"amount\": 10}]}".formatted(round));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        deal = accepted.body().replaceFirst(".*\"code\":\"(\\w{10})\".*", "$1");
    }

    /** The first producer says something with a file. @return the file's address */
    private static String say() {
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

    private static List<String> pages() {
        List<String> paths = new ArrayList<>(List.of(
                "/viec",
                "/viec/thong-bao",
                "/viec/lich-su",
                "/viec/nhat-ky?code=" + talk,
                "/viec/nhat-ky?text=" + request,
                "/san-pham/x-" + product,
                "/api/v1/products/" + product));
        for (Language language : Language.values()) {
            for (InquiryPath path : InquiryPath.values()) {
                for (String code : List.of("", "?code=" + request, "?code=" + talk, "?code=" + deal)) {
                    paths.add(path.in(language) + code);
                }
            }
        }
        for (String tab : List.of("WAITING", "RUNNING", "ENDED")) {
            paths.add(InquiryPath.INBOX.in(Language.VI) + "?tab=" + tab);
        }
        return paths;
    }

    /** What is given out as a file: for strangers there is none. */
    private static List<String> files() {
        return List.of(
                attachment,
                "/viec/ban-so-sanh/" + request + ".xlsx",
                "/viec/ban-so-sanh/" + request + ".pdf",
                "/en/desk/comparison-files/" + request + ".xlsx",
                "/viec/ban-thoa-thuan/" + deal + ".pdf",
                "/viec/ban-thoa-thuan/" + deal + ".json",
                "/en/desk/deal-files/" + deal + ".pdf");
    }

    private static List<String> calls() {
        return List.of(
                "/requests",
                "/requests?ended=true",
                "/requests/" + request,
                "/talks",
                "/talks?tab=RUNNING",
                "/talks?tab=ENDED",
                "/talks/" + talk,
                "/deals",
                "/deals/" + deal);
    }

    private static Somebody somebody(Stranger who) {
        String name = "Người lạ " + who.name().toLowerCase(Locale.ROOT);
        return switch (who) {
            case THE_OTHER_PRODUCER_OF_THE_REQUEST -> second;
            case ANOTHER_PRODUCER -> Somebody.of(Side.PRODUCER, Role.MANAGER, name, VI);
            case ANOTHER_BUYER -> Somebody.of(Side.BUYER, Role.MANAGER, name, VI);
            case A_PROVINCE -> Somebody.of(Side.PROVINCE, Role.MANAGER, name, VI);
            case THE_CENTRE -> Somebody.of(Side.CENTRAL, Role.MANAGER, name, VI);
            case A_FAIR_ORGANISER -> Somebody.of(Side.FAIR_ORGANISER, Role.MANAGER, name, VI);
            case SOMEBODY_WITHOUT_ORGANISATION, NOBODY -> Somebody.alone(name, VI);
        };
    }

    @ParameterizedTest
    @EnumSource
    void strangers_are_shown_nothing(Stranger who) throws IOException {
        Somebody one = somebody(who);
        List<String> faults = new ArrayList<>();
        try (Browser.Visit visit =
                who == Stranger.NOBODY ? Browser.visit(VI, Browser.WIDE) : one.visit(VI, Browser.WIDE)) {
            for (String path : pages()) {
                String found = SECRET.matcher(get(visit, path).text())
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse("");
                if (!found.isEmpty()) {
                    faults.add(path + " shows " + found);
                }
            }
            for (String path : files()) {
                APIResponse answer = get(visit, path);
                if (answer.status() == 200 || SECRET.matcher(answer.text()).find()) {
                    faults.add(path + " is given out");
                }
            }
        }
        if (one.organisation() != null) {
            Program program =
                    Program.of(TestServers.application().url(), rows, one.organisation(), Set.of(Scope.values()));
            for (String path : calls()) {
                HttpResponse<String> answer = program.get(path);
                if (SECRET.matcher(answer.body()).find()
                        || (path.matches(".*/\\w{10}") && answer.statusCode() != 404)) {
                    faults.add(path + " answers " + answer.statusCode());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nobody_calls_without_a_key() {
        try (Browser.Visit visit = buyer.visit(VI, Browser.WIDE)) {
            for (String path : calls()) {
                assertThat(get(visit, "/api/v1" + path).status()).as(path).isEqualTo(401);
            }
        }
    }

    @Test
    void both_sides_read_it_and_so_does_who_only_looks_on() {
        Somebody looker = Somebody.alone("Chỉ xem", VI).join(buyer.organisation(), Role.VIEWER);
        for (Somebody one : List.of(buyer, first, looker)) {
            try (Browser.Visit visit = one.visit(VI, Browser.WIDE)) {
                assertThat(get(visit, InquiryPath.TALK.in(Language.VI) + "?code=" + talk)
                                .text())
                        .contains("111.357", WORDS, FILE);
                assertThat(get(visit, attachment).status()).isEqualTo(200);
                assertThat(get(visit, InquiryPath.DEAL.in(Language.VI) + "?code=" + deal)
                                .text())
                        .contains("111.357");
            }
        }
        try (Browser.Visit visit = second.visit(VI, Browser.WIDE)) {
            String own = rows.first("""
                            select t.code from talk t join organisation o on o.id = t.producer_id where o.code = ?::bpchar
                            """, row -> row.getString(1), second.organisation())
                    .orElseThrow();
            assertThat(get(visit, InquiryPath.TALK.in(Language.VI) + "?code=" + own)
                            .text())
                    .contains("222.468");
        }
    }

    @Test
    void officers_learn_who_asked_whom_and_no_more() throws IOException {
        Somebody officer = Somebody.of(Side.PROVINCE, Role.MANAGER, "Cán bộ Hà Nội", VI);
        try (Browser.Visit visit = officer.visit(VI, Browser.WIDE)) {
            Page page = visit.page();
            page.navigate(InquiryPath.INQUIRIES.in(Language.VI));
            assertThat(page.locator("table").innerText())
                    .contains("Đơn vị của Bùi Thị Mua", "Đơn vị của Lò Văn Nhất", "Chè Tà Xùa Thử", "Đã thỏa thuận")
                    .contains("Đơn vị của Vàng Thị Nhì");
            page.locator(".tabs a").getByText("Đã thỏa thuận").click();
            assertThat(page.locator("table").innerText())
                    .contains("Lò Văn Nhất")
                    .doesNotContain("Vàng Thị Nhì");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages", "inquiries.png")));
            var download = page.waitForDownload(() -> page.click("#export"));
            String file = new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(file).contains("Chè Tà Xùa Thử", request).doesNotContain("Vàng Thị Nhì");
            assertThat(SECRET.matcher(file).find()).isFalse();
        }
        try (Browser.Visit visit =
                Somebody.of(Side.COMMUNE, Role.MANAGER, "Cán bộ xã", VI).visit(VI, Browser.WIDE)) {
            assertThat(get(visit, InquiryPath.INQUIRIES.in(Language.VI)).status())
                    .isEqualTo(303);
        }
        rows.change(
                "update organisation set province_id = (select id from place where code = '25' and level = 'PROVINCE' and valid_to is null) where code = ?::bpchar",
                first.organisation());
        try (Browser.Visit visit = officer.visit(VI, Browser.WIDE)) {
            assertThat(get(visit, InquiryPath.INQUIRIES.in(Language.VI)).text())
                    .contains("Đơn vị của Vàng Thị Nhì")
                    .doesNotContain("Đơn vị của Lò Văn Nhất");
        }
    }

    @Test
    void mails_tell_each_side_its_own_and_no_subject_a_price() throws Exception {
        for (int tries = 0; tries < 300 && waiting() > 0; tries++) {
            Thread.sleep(100);
        }
        for (MimeMessage mail : TestServers.mail().messages()) {
            assertThat(mail.getSubject()).doesNotContainPattern("111[.,]?357|222[.,]?468");
            if (!isFor(mail, first) && !isFor(mail, buyer)) {
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                mail.writeTo(whole);
                assertThat(whole.toString(StandardCharsets.UTF_8)).doesNotContain("111.357", WORDS, FILE, talk, deal);
            }
        }
    }

    private static long waiting() {
        return rows.first("select count(*) from outbox where kind = 'mail'", row -> row.getLong(1))
                .orElseThrow();
    }

    private static boolean isFor(MimeMessage mail, Somebody one) throws MessagingException {
        return mail.getRecipients(Message.RecipientType.TO)[0].toString().contains(one.address());
    }

    @Test
    void no_page_of_a_desk_takes_more_than_ten_statements() {
        Map<Somebody, List<String>> desks = new LinkedHashMap<>();
        String draft = draft();
        desks.put(
                buyer,
                List.of(
                        InquiryPath.REQUESTS.in(Language.VI),
                        InquiryPath.REQUEST.in(Language.VI) + "?code=" + request,
                        InquiryPath.COMPARISON.in(Language.VI) + "?code=" + request,
                        InquiryPath.ASK.in(Language.VI) + "?code=" + draft,
                        InquiryPath.TALK.in(Language.VI) + "?code=" + talk,
                        InquiryPath.ROUND.in(Language.VI) + "?code=" + talk,
                        InquiryPath.DEALS.in(Language.VI),
                        InquiryPath.DEAL.in(Language.VI) + "?code=" + deal));
        desks.put(
                first,
                List.of(
                        InquiryPath.INBOX.in(Language.VI),
                        InquiryPath.TALK.in(Language.VI) + "?code=" + talk,
                        InquiryPath.ROUND.in(Language.VI) + "?code=" + talk,
                        InquiryPath.INQUIRY_SETTINGS.in(Language.VI),
                        InquiryPath.DEALS.in(Language.VI),
                        InquiryPath.DEAL.in(Language.VI) + "?code=" + deal));
        desks.put(
                Somebody.of(Side.CENTRAL, Role.MANAGER, "Trung ương", VI),
                List.of(InquiryPath.INQUIRIES.in(Language.VI)));
        List<String> faults = new ArrayList<>();
        desks.forEach((one, paths) -> {
            try (Browser.Visit visit = one.visit(VI, Browser.WIDE)) {
                for (String path : paths) {
                    // the first request may find something that is read once in a while
                    var unused = get(visit, path);
                    int statements = statements(get(visit, path));
                    if (statements > MOST_STATEMENTS) {
                        faults.add(path + ": " + statements);
                    }
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static int statements(APIResponse answer) {
        assertThat(answer.status()).as(answer.url()).isEqualTo(200);
        return Integer.parseInt(ASKED.matcher(answer.headers().get("x-asked"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(2));
    }

    private static String draft() {
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

    private static APIResponse get(Browser.Visit visit, String path) {
        return visit.context().request().get(path, RequestOptions.create().setMaxRedirects(0));
    }
}

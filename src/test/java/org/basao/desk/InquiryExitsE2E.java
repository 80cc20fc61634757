package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.basao.inquiry.Program;
import org.basao.inquiry.api.InquiryPath;
import org.basao.local.Browser;
import org.basao.local.TestServers;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Role;
import org.basao.platform.security.Scope;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A buyer has asked two producers in one request, and agreed with the first. Whoever is not of the buyer or of that producer is shown
 * nothing of what the two said, wherever they look: on pages, through the API, in files, at the address of an attachment, in mails.
 */
class InquiryExitsE2E {
    private static final Locale VI = Locale.of("vi");
    /** The price however it is written. */
    private static final Pattern SECRET =
            Pattern.compile("111[.,\u00a0\u202f ]?357|" + AgreedTalk.WORDS + "|" + AgreedTalk.FILE);

    private static final AgreedTalk WORLD = new AgreedTalk("Vàng");

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

    private static List<String> pages() {
        List<String> paths = new ArrayList<>(List.of(
                "/viec",
                "/viec/thong-bao",
                "/viec/lich-su",
                "/viec/nhat-ky?code=" + WORLD.talk,
                "/viec/nhat-ky?text=" + WORLD.request,
                "/san-pham/x-" + WORLD.product,
                "/api/v1/products/" + WORLD.product));
        for (Language language : Language.values()) {
            for (InquiryPath path : InquiryPath.values()) {
                for (String code :
                        List.of("", "?code=" + WORLD.request, "?code=" + WORLD.talk, "?code=" + WORLD.deal)) {
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
                WORLD.attachment,
                "/viec/ban-so-sanh/" + WORLD.request + ".xlsx",
                "/viec/ban-so-sanh/" + WORLD.request + ".pdf",
                "/en/desk/comparison-files/" + WORLD.request + ".xlsx",
                "/viec/ban-thoa-thuan/" + WORLD.deal + ".pdf",
                "/viec/ban-thoa-thuan/" + WORLD.deal + ".json",
                "/en/desk/deal-files/" + WORLD.deal + ".pdf");
    }

    private static List<String> calls() {
        return List.of(
                "/requests",
                "/requests?ended=true",
                "/requests/" + WORLD.request,
                "/talks",
                "/talks?tab=RUNNING",
                "/talks?tab=ENDED",
                "/talks/" + WORLD.talk,
                "/deals",
                "/deals/" + WORLD.deal);
    }

    private static Somebody somebody(Stranger who) {
        String name = "Người lạ " + who.name().toLowerCase(Locale.ROOT);
        return switch (who) {
            case THE_OTHER_PRODUCER_OF_THE_REQUEST -> WORLD.second;
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
                String found = SECRET.matcher(AgreedTalk.get(visit, path).text())
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse("");
                if (!found.isEmpty()) {
                    faults.add(path + " shows " + found);
                }
            }
            for (String path : files()) {
                APIResponse answer = AgreedTalk.get(visit, path);
                if (answer.status() == 200 || SECRET.matcher(answer.text()).find()) {
                    faults.add(path + " is given out");
                }
            }
        }
        if (one.organisation() != null) {
            Program program =
                    Program.of(TestServers.application().url(), WORLD.rows, one.organisation(), Set.of(Scope.values()));
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
        try (Browser.Visit visit = WORLD.buyer.visit(VI, Browser.WIDE)) {
            for (String path : calls()) {
                assertThat(AgreedTalk.get(visit, "/api/v1" + path).status())
                        .as(path)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void both_sides_read_it_and_so_does_who_only_looks_on() {
        Somebody looker = Somebody.alone("Chỉ xem", VI).join(WORLD.buyer.organisation(), Role.VIEWER);
        for (Somebody one : List.of(WORLD.buyer, WORLD.first, looker)) {
            try (Browser.Visit visit = one.visit(VI, Browser.WIDE)) {
                assertThat(AgreedTalk.get(visit, InquiryPath.TALK.in(Language.VI) + "?code=" + WORLD.talk)
                                .text())
                        .contains("111.357", AgreedTalk.WORDS, AgreedTalk.FILE);
                assertThat(AgreedTalk.get(visit, WORLD.attachment).status()).isEqualTo(200);
                assertThat(AgreedTalk.get(visit, InquiryPath.DEAL.in(Language.VI) + "?code=" + WORLD.deal)
                                .text())
                        .contains("111.357");
            }
        }
        try (Browser.Visit visit = WORLD.second.visit(VI, Browser.WIDE)) {
            String own = WORLD.rows
                    .first("""
                            select t.code from talk t join organisation o on o.id = t.producer_id where o.code = ?::bpchar
                            """, row -> row.getString(1), WORLD.second.organisation())
                    .orElseThrow();
            assertThat(AgreedTalk.get(visit, InquiryPath.TALK.in(Language.VI) + "?code=" + own)
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
                    .contains("Đơn vị của Vàng Thị Mua", "Đơn vị của Vàng Văn Nhất", "Chè Tà Xùa Thử", "Đã thỏa thuận")
                    .contains("Đơn vị của Vàng Thị Nhì");
            page.locator(".tabs a").getByText("Đã thỏa thuận").click();
            assertThat(page.locator("table").innerText())
                    .contains("Vàng Văn Nhất")
                    .doesNotContain("Vàng Thị Nhì");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages", "inquiries.png")));
            var download = page.waitForDownload(() -> page.click("#export"));
            String file = new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(file).contains("Chè Tà Xùa Thử", WORLD.request).doesNotContain("Vàng Thị Nhì");
            assertThat(SECRET.matcher(file).find()).isFalse();
        }
        try (Browser.Visit visit =
                Somebody.of(Side.COMMUNE, Role.MANAGER, "Cán bộ xã", VI).visit(VI, Browser.WIDE)) {
            assertThat(AgreedTalk.get(visit, InquiryPath.INQUIRIES.in(Language.VI))
                            .status())
                    .isEqualTo(303);
        }
        WORLD.rows.change(
                "update organisation set province_id = (select id from place where code = '25' and level = 'PROVINCE' and valid_to is null) where code = ?::bpchar",
                WORLD.first.organisation());
        try (Browser.Visit visit = officer.visit(VI, Browser.WIDE)) {
            visit.page().navigate(InquiryPath.INQUIRIES.in(Language.VI));
            assertThat(visit.page()
                            .locator("tr")
                            .filter(new Locator.FilterOptions().setHasText(WORLD.request))
                            .allInnerTexts())
                    .hasSize(1)
                    .allMatch(row -> row.contains("Vàng Thị Nhì"));
        }
    }

    @Test
    void mails_tell_each_side_its_own_and_no_subject_a_price() throws Exception {
        for (int tries = 0; tries < 300 && waiting() > 0; tries++) {
            Thread.sleep(100);
        }
        for (MimeMessage mail : TestServers.mail().messages()) {
            assertThat(mail.getSubject()).doesNotContainPattern("111[.,]?357|222[.,]?468");
            if (!isFor(mail, WORLD.first) && !isFor(mail, WORLD.buyer)) {
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                mail.writeTo(whole);
                assertThat(whole.toString(StandardCharsets.UTF_8))
                        .doesNotContain("111.357", AgreedTalk.WORDS, AgreedTalk.FILE, WORLD.talk, WORLD.deal);
            }
        }
    }

    private static long waiting() {
        return WORLD.rows
                .first("select count(*) from outbox where kind = 'mail'", row -> row.getLong(1))
                .orElseThrow();
    }

    private static boolean isFor(MimeMessage mail, Somebody one) throws MessagingException {
        return mail.getRecipients(Message.RecipientType.TO)[0].toString().contains(one.address());
    }
}

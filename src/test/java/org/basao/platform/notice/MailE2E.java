package org.basao.platform.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.config.Days;
import org.basao.platform.config.Settings;
import org.basao.platform.i18n.Language;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.Test;

class MailE2E {
    /** Not after that of the server, for which what is due later waits. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse(TestServers.CLOCK), Days.ZONE);

    private final URI url = TestServers.application().url();
    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @Test
    void the_server_sends_what_was_queued_and_says_that_it_shows_sample_data() throws Exception {
        Settings settings = new Settings(Map.of("BASAO_BASE_URL", url.toString()));
        new Post(new MailQueue(rows, CLOCK, new Outbox(rows, CLOCK), settings))
                .send(new Letter("platform.trial", "e2e@example.vn", Language.VI, Map.of(), "/"));

        MimeMessage mail = arrived("e2e@example.vn");
        assertThat(mail.getSubject()).isEqualTo("[Dữ liệu minh họa] Thư thử từ Ba Sao");
        assertThat(MailIT.text(mail)).contains(url + "/");
        try (Browser.Visit visit = Browser.visit(Locale.of("vi"), Browser.NARROW)) {
            visit.page().setContent(MailIT.html(mail));
            assertThat(visit.page().locator("a").first()).hasText("Mở Ba Sao");
        }
    }

    @Test
    void a_person_asks_for_no_more_mails_and_only_their_click_counts() {
        remember("click", "trial-click");
        try (Browser.Visit visit = Browser.visit(Locale.of("en"), Browser.WIDE)) {
            visit.page().navigate("/en/unsubscribe/click");
            assertThat(visit.page().locator("main")).containsText("The daily summary");
            assertThat(delivery("trial-click")).isEqualTo("DIGEST");
            assertThat(Look.faults(visit.page(), "unsubscribe")).isEmpty();

            visit.page().locator("main button").click();
            assertThat(visit.page().locator("h1")).hasText("You will get no more mails of this kind");
            assertThat(delivery("trial-click")).isEqualTo("NONE");
            assertThat(Look.faults(visit.page(), "unsubscribed")).isEmpty();
        }
    }

    @Test
    void one_click_of_a_mail_program_is_enough() throws Exception {
        remember("program", "trial-program");
        HttpClient program = HttpClient.newHttpClient();
        HttpResponse<String> answer = program.send(
                HttpRequest.newBuilder(url.resolve("/thoi-nhan-thu/program"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(delivery("trial-program")).isEqualTo("NONE");
        assertThat(program.send(
                                HttpRequest.newBuilder(url.resolve("/thoi-nhan-thu/unknown"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
    }

    private void remember(String token, String person) {
        rows.change("insert into notice_preference (recipient, code, delivery) values (?, '*', 'DIGEST')", person);
        rows.change(
                "insert into unsubscribe_token (token_hash, recipient, code, made_at) values (?, ?, ?, ?)",
                Tokens.hash(token),
                person,
                Digest.CODE,
                CLOCK.instant());
    }

    private String delivery(String person) {
        return rows.first("select delivery from notice_preference where recipient = ?", r -> r.getString(1), person)
                .orElseThrow();
    }

    private static MimeMessage arrived(String address) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            List<MimeMessage> all = TestServers.mail().messages();
            for (MimeMessage mail : all) {
                if (mail.getAllRecipients()[0].toString().contains(address)) {
                    return mail;
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no mail to " + address);
    }
}

package org.basao.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.HashMap;
import java.util.Map;
import org.basao.local.TestClock;
import org.basao.platform.config.Settings;
import org.basao.platform.i18n.Language;
import org.basao.platform.outbox.NotNow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that asks for a log-in and offers no TLS. */
class MailServerIT {
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        server.setUser("basao@example.vn", "basao", "right");
        server.getUserManager().setAuthRequired(true);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void it_logs_in_where_a_user_is_set() throws Exception {
        assertThat(server("right", "false").take(mail("an@example.vn"))).isTrue();
        assertThat(server.getReceivedMessages()[0].getFrom()[0]).hasToString("Ba Sao <khong-tra-loi@basao.example>");
        assertThat(server.getReceivedMessages()[0].getHeader("Auto-Submitted", null))
                .isEqualTo("auto-generated");
    }

    @Test
    void a_wrong_password_makes_mails_wait_and_names_no_password() {
        MailServer wrong = server("wr0ng-secret", "false");
        assertThatThrownBy(() -> wrong.take(mail("an@example.vn")))
                .isInstanceOf(NotNow.class)
                .hasMessageNotContaining("wr0ng-secret");
    }

    @Test
    void nothing_goes_in_the_clear_where_tls_is_asked_for() {
        MailServer safe = server("right", "true");
        assertThatThrownBy(() -> safe.take(mail("an@example.vn"))).isInstanceOf(NotNow.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_refused_for_good() {
        for (String address : new String[] {"nobody", "a@b@c", "two@example.vn, three@example.vn", "", "@x.vn"}) {
            assertThat(server("right", "false").take(mail(address))).as(address).isFalse();
        }
    }

    private MailServer server(String password, String startTls) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "BASAO_SMTP_HOST",
                "127.0.0.1",
                "BASAO_SMTP_PORT",
                String.valueOf(server.getSmtp().getPort()),
                "BASAO_MAIL_FROM",
                "Ba Sao <khong-tra-loi@basao.example>",
                "BASAO_SMTP_USER",
                "basao",
                "BASAO_SMTP_PASSWORD",
                password,
                "BASAO_SMTP_STARTTLS",
                startTls));
        return new MailServer(new Settings(environment), new TestClock());
    }

    private static Mail mail(String address) {
        MailContent content = new MailContent("Chào bạn", "Xin chào", "<p>Xin chào</p>");
        return new Mail("<one@basao.example>", address, "An", Language.VI, content, null);
    }
}

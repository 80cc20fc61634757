package org.basao.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.local.LocalMail;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.local.TestServers;
import org.basao.platform.i18n.Language;
import org.basao.platform.outbox.OutboxDispatcher;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ServiceContainer services = Services.shared();
    private final LocalMail server = TestServers.mail();
    private final Rows rows = services.get(Rows.class);
    private final Notices notices = services.get(Notices.class);
    private final Post post = services.get(Post.class);
    private final OutboxDispatcher dispatcher = services.get(OutboxDispatcher.class);
    private final TrialPeople.Known people = services.get(TrialPeople.Known.class);
    private final TrialPeople.Teller teller = services.get(TrialPeople.Teller.class);
    private final TrialPeople.Sample sample = services.get(TrialPeople.Sample.class);

    private int mailsBefore;

    @BeforeEach
    void count() {
        rows.change("delete from outbox");
        mailsBefore = server.messages().size();
    }

    @AfterEach
    void putBack() {
        sample.loaded(false);
        services.clock().reset();
        rows.change("delete from outbox");
    }

    @Test
    void a_notice_comes_as_a_mail_in_the_language_of_the_recipient() throws Exception {
        Recipient lan = person("Nguyễn Thị Lan", Language.VI);
        Recipient joan = person("Joan", Language.EN);
        teller.raise(notices, asked(lan, "/cau-hoi/7K3M9PQ2XA"));
        teller.raise(notices, asked(joan, "/cau-hoi/7K3M9PQ2XA"));
        dispatcher.doAllDue();

        List<MimeMessage> mails = newMails();
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getSubject()).isEqualTo("Công ty Hạ Long hỏi về Chè đinh");
        assertThat(mails.get(0).getAllRecipients()[0].toString()).contains(lan.address());
        assertThat(text(mails.get(0)))
                .contains("Chào bạn, Công ty Hạ Long vừa hỏi mua Chè đinh.")
                .contains("Xem câu hỏi:\r\nhttp://localhost/cau-hoi/7K3M9PQ2XA")
                .contains("Bạn có 3 ngày để trả lời.");
        assertThat(html(mails.get(0)))
                .contains("lang=\"vi\"")
                .contains("'Be Vietnam Pro'")
                .contains("href=\"http://localhost/cau-hoi/7K3M9PQ2XA\"")
                .doesNotContain("<img");
        assertThat(mails.get(1).getSubject()).isEqualTo("Công ty Hạ Long asked about Chè đinh");
        assertThat(text(mails.get(1))).contains("http://localhost/en/cau-hoi/7K3M9PQ2XA");
    }

    @Test
    void what_a_person_typed_can_become_neither_header_nor_paragraph_nor_markup() throws Exception {
        Recipient trick = person("Eve\r\nBcc: all@example.org", Language.VI);
        teller.raise(
                notices,
                new Notice(
                        "trial.asked",
                        trick.code(),
                        Map.of("name", "A\r\nBcc: x@example.org\r\n\r\n{link}", "product", "<b>{name}</b>"),
                        "/x",
                        true));
        dispatcher.doAllDue();

        MimeMessage mail = newMails().getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("A Bcc: x@example.org {link} hỏi về <b>{name}</b>");
        assertThat(html(mail)).contains("&lt;b&gt;{name}&lt;/b&gt;").doesNotContain("<b>");
        assertThatThrownBy(() -> new Letter("trial.verify", "a@b.vn\nBcc: c@d.vn", Language.VI, Map.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter("trial.verify", "a@b.vn", Language.VI, Map.of(), "//evil.example/x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_server_that_is_away_loses_nothing_and_nothing_comes_twice() throws Exception {
        Recipient lan = person("Lan", Language.VI);
        server.whileAway(() -> {
            teller.raise(notices, asked(lan, null));
            teller.send(post, verify("new-" + NUMBER.incrementAndGet() + "@example.vn"));
            for (int tries = 0; tries < 15; tries++) {
                assertThat(dispatcher.doAllDue()).isZero();
                services.clock().advance(Duration.ofMinutes(10));
            }
            assertThat(rows.list("select attempts from outbox where kind = 'mail'", row -> row.getInt(1)))
                    .containsExactly(0, 0);
        });
        mailsBefore = server.messages().size(); // the server of the tests forgets when it stops
        List<String> ids = rows.list(
                "select m.message_id from mail m join outbox o on o.kind = 'mail' and o.key = m.key order by m.id",
                row -> row.getString(1));

        services.clock().advance(Duration.ofMinutes(1));
        dispatcher.doAllDue();
        dispatcher.doAllDue();

        List<MimeMessage> mails = newMails();
        assertThat(mails).hasSize(2);
        assertThat(List.of(mails.get(0).getMessageID(), mails.get(1).getMessageID()))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void a_send_that_is_repeated_bears_the_same_message_id() throws Exception {
        teller.send(post, verify("twice@example.vn"));
        String key = rows.first("select key from outbox where kind = 'mail'", row -> row.getString(1))
                .orElseThrow();
        QueuedMail mail = services.get(QueuedMails.class).find(key).orElseThrow();
        MailContent content = new MailContent("s", "t", "<p>t</p>");
        services.get(MailServer.class)
                .take(new Mail(mail.messageId(), "twice@example.vn", null, Language.VI, content, null));

        dispatcher.doAllDue();

        List<MimeMessage> mails = newMails();
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getMessageID())
                .isEqualTo(mails.get(1).getMessageID())
                .startsWith("<" + key + "@");
    }

    @Test
    void servers_that_send_side_by_side_send_each_mail_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            teller.send(post, verify("side" + i + "@example.vn"));
        }
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> done :
                    servers.invokeAll(Collections.<Callable<Integer>>nCopies(4, dispatcher::doAllDue))) {
                done.get();
            }
        }
        Set<String> ids = new HashSet<>();
        for (MimeMessage mail : newMails()) {
            assertThat(ids.add(mail.getMessageID())).isTrue();
        }
        assertThat(ids).hasSize(20);
    }

    @Test
    void what_is_rolled_back_is_never_told() {
        Recipient lan = person("Lan", Language.VI);
        assertThatThrownBy(() -> teller.raiseAndFail(notices, asked(lan, null)))
                .hasStackTraceContaining("changed its mind");
        dispatcher.doAllDue();

        assertThat(newMails()).isEmpty();
        assertThat(rows.first("select count(*) from notice where recipient = ?", row -> row.getInt(1), lan.code()))
                .contains(0);
    }

    @Test
    void address_values_and_token_leave_the_database_with_the_send() throws Exception {
        teller.send(post, verify("gone@example.vn"));
        assertThat(count("select count(*) from mail where path like '%s3cr3t%'"))
                .isEqualTo(1);
        dispatcher.doAllDue();

        assertThat(text(newMails().getFirst())).contains("http://localhost/xac-nhan/s3cr3t");
        assertThat(count("select count(*) from mail where mail::text like '%s3cr3t%' or mail::text like '%gone@%'"))
                .isZero();
        assertThat(count("select count(*) from mail where sent_at is not null")).isPositive();
    }

    @Test
    void a_text_that_cannot_be_written_fails_in_the_transaction_that_asks_for_it() {
        Recipient lan = person("Lan", Language.VI);
        assertThatThrownBy(() ->
                        teller.raise(notices, new Notice("trial.asked", lan.code(), Map.of("name", "A"), null, true)))
                .hasMessageContaining("{product}");
        assertThatThrownBy(() -> teller.raise(notices, new Notice("trial.none", lan.code(), Map.of(), null, true)))
                .hasMessageContaining("trial.none");
    }

    @Test
    void every_mail_says_that_sample_data_is_loaded_when_it_is() throws Exception {
        sample.loaded(true);
        teller.send(post, verify("sample@example.vn"));
        dispatcher.doAllDue();

        MimeMessage mail = newMails().getFirst();
        assertThat(mail.getSubject()).startsWith("[Dữ liệu minh họa]");
        assertThat(text(mail)).startsWith("Dữ liệu minh họa");
        assertThat(html(mail)).contains("Dữ liệu minh họa:");
    }

    private Recipient person(String name, Language language) {
        int number = NUMBER.incrementAndGet();
        return people.add("mail-" + number, name, language, "mail" + number + "@example.vn");
    }

    private static Notice asked(Recipient to, String path) {
        return new Notice(
                "trial.asked", to.code(), Map.of("name", "Công ty Hạ Long", "product", "Chè đinh"), path, false);
    }

    private static Letter verify(String address) {
        return new Letter("trial.verify", address, Language.VI, Map.of(), "/xac-nhan/s3cr3t");
    }

    private int count(String sql) {
        return rows.first(sql, row -> row.getInt(1)).orElseThrow();
    }

    private List<MimeMessage> newMails() {
        List<MimeMessage> all = server.messages();
        return all.subList(mailsBefore, all.size());
    }

    static String text(MimeMessage mail) throws MessagingException, IOException {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }

    static String html(MimeMessage mail) throws MessagingException, IOException {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
    }
}

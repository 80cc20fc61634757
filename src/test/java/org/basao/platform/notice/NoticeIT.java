package org.basao.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.local.LocalMail;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.local.TestServers;
import org.basao.platform.error.BusinessException;
import org.basao.platform.i18n.Language;
import org.basao.platform.outbox.OutboxDispatcher;
import org.basao.platform.persistence.Rows;
import org.basao.platform.retention.Retention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticeIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    private final ServiceContainer services = Services.shared();
    private final LocalMail server = TestServers.mail();
    private final Rows rows = services.get(Rows.class);
    private final Notices notices = services.get(Notices.class);
    private final NoticeList list = services.get(NoticeList.class);
    private final NoticePreferences preferences = services.get(NoticePreferences.class);
    private final ToCall toCall = services.get(ToCall.class);
    private final Digest digest = services.get(Digest.class);
    private final Unsubscription unsubscription = services.get(Unsubscription.class);
    private final OutboxDispatcher dispatcher = services.get(OutboxDispatcher.class);
    private final TrialPeople.Known people = services.get(TrialPeople.Known.class);
    private final TrialPeople.Teller teller = services.get(TrialPeople.Teller.class);

    private int mailsBefore;

    @BeforeEach
    void count() {
        rows.change("delete from outbox");
        mailsBefore = server.messages().size();
    }

    @AfterEach
    void putBack() {
        services.clock().reset();
        rows.change("delete from outbox");
    }

    @Test
    void the_list_shows_the_newest_first_and_counts_what_is_unread() {
        Recipient lan = person(Language.VI);
        Recipient other = person(Language.VI);
        raise(lan, "A");
        services.clock().advance(Duration.ofMinutes(1));
        raise(lan, "B");
        raise(other, "C");

        assertThat(list.unread(lan.code())).isEqualTo(2);
        List<NoticeLine> lines = list.latest(lan.code(), Language.EN, 10, 0);
        assertThat(lines).extracting(NoticeLine::title).containsExactly("B asked about Tea", "A asked about Tea");
        assertThat(lines.getFirst().path()).isEqualTo("/en/ask/1");
        assertThat(list.latest(lan.code(), Language.VI, 1, 1))
                .extracting(NoticeLine::title)
                .containsExactly("A hỏi về Tea");

        list.markRead(other.code(), lines.getFirst().key());
        assertThat(list.unread(lan.code())).isEqualTo(2);
        list.markRead(lan.code(), lines.getFirst().key());
        assertThat(list.unread(lan.code())).isEqualTo(1);
        list.markAllRead(lan.code());
        assertThat(list.unread(lan.code())).isZero();
        assertThat(list.unread(other.code())).isEqualTo(1);
    }

    @Test
    void a_path_leads_to_the_page_in_the_language_of_the_reader() {
        PagePaths paths = services.get(PagePaths.class);
        assertThat(paths.in("/thu?a=/thu", Language.EN)).isEqualTo("/en/trial?a=/thu");
        assertThat(paths.in("/en/trial", Language.VI)).isEqualTo("/thu");
        assertThat(paths.in("/ask/1", Language.VI)).isEqualTo("/ask/1");
        assertThat(paths.in("/ask/1?x", Language.EN)).isEqualTo("/en/ask/1?x");
        assertThat(paths.in("/en/account/confirm?token=x", Language.EN)).isEqualTo("/en/account/confirm?token=x");
        assertThat(paths.in("/entry", Language.EN)).isEqualTo("/en/entry");
        assertThat(paths.in("/", Language.EN)).isEqualTo("/en");
        assertThat(paths.in(null, Language.EN)).isNull();
    }

    @Test
    void a_notice_without_mail_texts_stays_in_the_list() {
        Recipient lan = person(Language.VI);
        teller.raise(notices, new Notice("trial.quiet", lan.code(), Map.of(), null, true));
        dispatcher.doAllDue();
        assertThat(newMails()).isEmpty();
        assertThat(list.unread(lan.code())).isEqualTo(1);
    }

    @Test
    void who_has_no_address_or_one_that_refuses_is_to_be_called() {
        Recipient farmer = people.add("farmer-" + NUMBER.incrementAndGet(), "Bà Ba", Language.VI, null);
        Recipient wrong = people.add("wrong-" + NUMBER.incrementAndGet(), "Ông Tư", Language.VI, "no address");
        raise(farmer, "A");
        raise(wrong, "B");
        dispatcher.doAllDue();

        assertThat(newMails()).isEmpty();
        assertThat(list.unread(farmer.code())).isEqualTo(1);
        assertThat(toCall.recipients()).contains(farmer.code(), wrong.code());
        List<CallLine> lines = toCall.waiting(List.of(farmer.code(), wrong.code()), Language.VI);
        assertThat(lines)
                .extracting(CallLine::title, CallLine::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A hỏi về Tea", ToCallReason.NO_ADDRESS),
                        org.assertj.core.groups.Tuple.tuple("B hỏi về Tea", ToCallReason.REFUSED));
        assertThat(toCall.called(lines.getFirst().key(), "officer")).isTrue();
        assertThat(toCall.called(lines.getFirst().key(), "officer")).isFalse();
        assertThat(toCall.waiting(List.of(farmer.code()), Language.VI)).isEmpty();
    }

    @Test
    void somebody_unknown_is_told_nothing_and_holds_up_nobody() {
        teller.raise(notices, new Notice("trial.quiet", "trial-nobody", Map.of(), null, false));
        Recipient gone = new Recipient("trial-gone", "Gone", Language.VI, "gone@example.vn");
        raise(gone, "A");
        dispatcher.doAllDue();
        assertThat(newMails()).isEmpty();
        assertThat(rows.first("select count(*) from outbox", row -> row.getInt(1)))
                .contains(0);
    }

    @Test
    void a_choice_ends_mails_of_its_kind_but_never_essential_ones() {
        Recipient lan = person(Language.VI);
        preferences.choose(lan.code(), NoticePreferences.ALL, Delivery.NONE);
        raise(lan, "A");
        dispatcher.doAllDue();
        assertThat(newMails()).isEmpty();

        preferences.choose(lan.code(), "trial.asked", Delivery.MAIL);
        raise(lan, "B");
        dispatcher.doAllDue();
        assertThat(newMails()).hasSize(1);

        preferences.choose(lan.code(), "trial.asked", Delivery.NONE);
        teller.raise(notices, new Notice("trial.asked", lan.code(), Map.of("name", "C", "product", "T"), null, true));
        dispatcher.doAllDue();
        assertThat(newMails()).hasSize(2);
        assertThatThrownBy(() -> preferences.choose(lan.code(), "trial.lock", Delivery.DIGEST))
                .isInstanceOf(BusinessException.class)
                .hasMessage("notice.error.essential");
        teller.raise(notices, new Notice("trial.lock", lan.code(), Map.of(), null, false));
        dispatcher.doAllDue();
        assertThat(newMails()).hasSize(3);
        assertThat(preferences.choices(lan.code(), Language.EN))
                .contains(
                        new NoticeChoice("trial.asked", "Somebody asks about your product", false, Delivery.NONE),
                        new NoticeChoice("trial.lock", "Khóa", true, Delivery.MAIL));
    }

    @Test
    void the_link_in_a_mail_ends_its_kind_and_only_its_hash_is_kept() throws Exception {
        Recipient lan = person(Language.EN);
        raise(lan, "A");
        dispatcher.doAllDue();

        MimeMessage mail = newMails().getFirst();
        String url = mail.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(url).startsWith("http://localhost/en/unsubscribe/");
        assertThat(MailIT.text(mail)).contains(url);
        String token = url.substring(url.lastIndexOf('/') + 1);
        assertThat(rows.first(
                        "select count(*) from mail where mail::text like '%' || ? || '%'", r -> r.getInt(1), token))
                .contains(0);

        assertThat(unsubscription.kind(token, Language.VI)).contains("Ai đó hỏi về sản phẩm của bạn");
        assertThat(preferences.of(lan.code(), "trial.asked")).isEqualTo(Delivery.MAIL);
        assertThat(unsubscription.end(token)).isTrue();
        assertThat(unsubscription.end(token)).isTrue();
        assertThat(preferences.of(lan.code(), "trial.asked")).isEqualTo(Delivery.NONE);
        assertThat(preferences.of(lan.code(), "trial.other")).isEqualTo(Delivery.MAIL);
        assertThat(unsubscription.end(token + "x")).isFalse();
    }

    @Test
    void an_essential_mail_has_no_link_that_ends_it() throws Exception {
        Recipient lan = person(Language.EN);
        teller.raise(notices, new Notice("trial.asked", lan.code(), Map.of("name", "C", "product", "T"), null, true));
        dispatcher.doAllDue();
        MimeMessage mail = newMails().getFirst();
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(MailIT.html(mail)).doesNotContain("unsubscribe");
    }

    @Test
    void the_digest_comes_once_a_day_from_seven_with_all_that_was_raised_before() throws Exception {
        Recipient lan = person(Language.VI);
        preferences.choose(lan.code(), NoticePreferences.ALL, Delivery.DIGEST);
        raise(lan, "A");
        raise(lan, "B");
        dispatcher.doAllDue();
        services.clock().setTo(DAY.plusDays(1), LocalTime.of(6, 59));
        digest.queueDue();
        dispatcher.doAllDue();
        assertThat(newMails()).isEmpty();

        services.clock().setTo(DAY.plusDays(1), LocalTime.of(7, 0));
        digest.queueDue();
        digest.queueDue();
        raise(lan, "C");
        services.clock().setTo(DAY.plusDays(1), LocalTime.of(12, 0));
        digest.queueDue();
        dispatcher.doAllDue();
        assertThat(newMails()).hasSize(1);
        MimeMessage mail = newMails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("2 thông báo mới ở Ba Sao");
        assertThat(MailIT.text(mail))
                .containsSubsequence("A hỏi về Tea:", "http://localhost/ask/1", "B hỏi về Tea:")
                .doesNotContain("C hỏi");

        services.clock().setTo(DAY.plusDays(2), LocalTime.of(8, 0));
        digest.queueDue();
        dispatcher.doAllDue();
        assertThat(newMails()).hasSize(2);

        raise(lan, "D");
        String url = mail.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        assertThat(unsubscription.end(url.substring(url.lastIndexOf('/') + 1))).isTrue();
        services.clock().setTo(DAY.plusDays(3), LocalTime.of(8, 0));
        digest.queueDue();
        dispatcher.doAllDue();
        assertThat(newMails()).hasSize(2);
        assertThat(list.unread(lan.code())).isEqualTo(4);
    }

    @Test
    void traces_and_links_go_after_their_time_and_a_parked_mail_is_given_up() {
        Recipient lan = person(Language.VI);
        raise(lan, "sent");
        dispatcher.doAllDue();
        raise(lan, "parked");
        rows.change("update outbox set parked_at = due_at where kind = 'mail'");
        Retention old = services.get(Retention.class);

        services.clock().advance(Duration.ofDays(29));
        old.forget();
        assertThat(states(lan)).containsExactlyInAnyOrder("sent", "waiting");
        services.clock().advance(Duration.ofDays(2));
        old.forget();
        assertThat(states(lan)).containsExactlyInAnyOrder("sent", "refused");
        services.clock().advance(Duration.ofDays(60));
        old.forget();
        assertThat(states(lan)).containsExactly("refused");
        String links = "select count(*) from unsubscribe_token where recipient = ?";
        assertThat(rows.first(links, row -> row.getInt(1), lan.code())).contains(2);
        services.clock().advance(Duration.ofDays(310));
        old.forget();
        assertThat(rows.first(links, row -> row.getInt(1), lan.code())).contains(0);
    }

    private List<String> states(Recipient of) {
        return rows.list("""
                select case when sent_at is not null then 'sent' when refused_at is not null then 'refused' else 'waiting' end
                from mail where recipient = ?""", row -> row.getString(1), of.code());
    }

    @Test
    void a_person_who_is_erased_leaves_nothing_behind() {
        Recipient lan = person(Language.VI);
        preferences.choose(lan.code(), "trial.asked", Delivery.MAIL);
        raise(lan, "A");
        notices.forget(lan.code());
        dispatcher.doAllDue();

        assertThat(newMails()).isEmpty();
        for (String table : List.of("notice", "mail", "notice_preference", "unsubscribe_token")) {
            assertThat(rows.first(
                            "select count(*) from " + table + " where recipient = ?", r -> r.getInt(1), lan.code()))
                    .contains(0);
        }
    }

    private Recipient person(Language language) {
        int number = NUMBER.incrementAndGet();
        return people.add("notice-" + number, "Lan", language, "notice" + number + "@example.vn");
    }

    private void raise(Recipient to, String name) {
        teller.raise(
                notices, new Notice("trial.asked", to.code(), Map.of("name", name, "product", "Tea"), "/ask/1", false));
    }

    private List<MimeMessage> newMails() {
        List<MimeMessage> all = server.messages();
        return all.subList(mailsBefore, all.size());
    }
}

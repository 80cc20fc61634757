package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.basao.inquiry.api.InquiryPath;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.notice.Letter;
import org.basao.platform.notice.NoticeKind;
import org.basao.platform.notice.NoticeKinds;
import org.basao.platform.notice.Post;
import org.basao.platform.persistence.Rows;

/** Tells producers that they are asked and that a request has ended, and guests where their link is. */
@ApplicationScoped
public class RequestNews implements NoticeKinds {
    private static final String NAME = "name";

    private Rows rows;
    private Correspondents correspondents;
    private GuestLinks links;
    private Post post;

    protected RequestNews() {}

    @Inject
    public RequestNews(Rows rows, Correspondents correspondents, GuestLinks links, Post post) {
        this.rows = rows;
        this.correspondents = correspondents;
        this.links = links;
        this.post = post;
    }

    @Override
    public List<NoticeKind> kinds() {
        return Stream.of("asked", "requestWithdrawn", "requestClosed")
                .map(name -> new NoticeKind("inquiry." + name, false))
                .toList();
    }

    /** @param buyer null for a guest without an organisation: what is told stays longer than what is kept of them */
    private record Asked(long producer, String talk, String buyer, String products) {
        String name(Language language) {
            return buyer == null
                    ? Texts.of("org.basao.inquiry.messages", language).text("inquiry.guest.unnamed")
                    : buyer;
        }
    }

    /** Each producer learns who asks for what, and until when to answer. */
    void asked(long request, LocalDate answerBy) {
        talks(request, "")
                .forEach(one -> correspondents.tellOrganisation(
                        one.producer(),
                        "inquiry.asked",
                        language -> Map.of(
                                NAME, one.name(language), "products", one.products(), "day", Days.written(answerBy)),
                        talkPath(one)));
    }

    /** Whoever has not declined need not answer any more. */
    void withdrawn(long request) {
        talks(request, " and t.state <> 'DECLINED'")
                .forEach(one -> correspondents.tellOrganisation(
                        one.producer(),
                        "inquiry.requestWithdrawn",
                        language -> Map.of(NAME, one.name(language), "products", one.products()),
                        talkPath(one)));
    }

    void closed(long request, String reason) {
        talks(request, " and t.state <> 'DECLINED'")
                .forEach(one -> correspondents.tellOrganisation(
                        one.producer(),
                        "inquiry.requestClosed",
                        language -> Map.of(NAME, one.name(language), "products", one.products(), "reason", reason),
                        talkPath(one)));
    }

    private static String talkPath(Asked one) {
        return InquiryPath.TALK.in(Language.VI) + "?code=" + one.talk();
    }

    private List<Asked> talks(long request, String condition) {
        return rows.list(
                """
                select t.producer_id, t.code, coalesce(b.name, g.organisation) as buyer,
                       (select string_agg(p.name, ', ' order by l.position) from request_line l join product p on p.id = l.product_id
                         where l.talk_id = t.id) as products
                  from talk t join request r on r.id = t.request_id
                  left join organisation b on b.id = r.buyer_id
                  left join request_guest g on g.request_id = r.id
                 where r.id = ?
                """ + condition + " order by t.id",
                row -> new Asked(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                request);
    }

    /** A guest's request waits for the link to be followed. Nothing that a stranger typed stands in what an address gets unasked. */
    void toConfirm(String request, String mail, Language language) {
        post.send(new Letter("inquiry.guestConfirm", mail, language, Map.of(), links.path(request, language)));
    }

    /** A guest with so many open requests already cannot send another. */
    void tooMany(String mail, int most, Language language) {
        post.send(new Letter("inquiry.guestMany", mail, language, Map.of("most", String.valueOf(most)), null));
    }
}

package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.basao.inquiry.api.InquiryPath;
import org.basao.inquiry.api.Party;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.NoticeKind;
import org.basao.platform.notice.NoticeKinds;
import org.basao.platform.notice.Notices;
import org.basao.platform.persistence.Rows;

/** Tells each side what the other said or offered, and managers what waits for their word. No price stands in any of it. */
@ApplicationScoped
public class TalkNews implements NoticeKinds {
    private static final String OTHER = "other";
    private static final String PRODUCTS = "products";

    private Rows rows;
    private Correspondents people;
    private Notices notices;
    private Clock clock;

    protected TalkNews() {}

    @Inject
    public TalkNews(Rows rows, Correspondents people, Notices notices, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind("inquiry.said", false),
                new NoticeKind("inquiry.quoted", false),
                new NoticeKind("inquiry.countered", false),
                new NoticeKind("inquiry.declined", false),
                new NoticeKind("inquiry.offerWithdrawn", false),
                new NoticeKind("inquiry.waived", false),
                new NoticeKind("inquiry.toApprove", false),
                new NoticeKind("inquiry.sentBack", false));
    }

    /**
     * What the texts about a talk name.
     *
     * @param buyer of a guest without an organisation nobody's name
     * @param products the first one, and how many more
     */
    private record Named(String code, long request, long producer, String producerName, String buyer, String products) {
        String path() {
            return InquiryPath.TALK.in(Language.VI) + "?code=" + code;
        }
    }

    /** Somebody of that side said something. */
    void said(long talk, Party by) {
        tell(talk, by.other(), "inquiry.said");
    }

    /** That side put an offer before the other. */
    void offered(long talk, Party by) {
        tell(talk, by.other(), by == Party.PRODUCER ? "inquiry.quoted" : "inquiry.countered");
    }

    void declined(long talk) {
        tell(talk, Party.BUYER, "inquiry.declined");
    }

    /** That side took its offer back. */
    void withdrawn(long talk, Party by) {
        tell(talk, by.other(), "inquiry.offerWithdrawn");
    }

    void waived(long talk) {
        tell(talk, Party.PRODUCER, "inquiry.waived");
    }

    /** A quotation waits for a manager of the producer. */
    void toApprove(long talk) {
        Named named = named(talk);
        rows.list("""
                        select p.code from membership m join person p on p.id = m.person_id and p.state = 'ACTIVE'
                         where m.organisation_id = ? and m.role = 'MANAGER' and m.since <= ? and (m.until is null or m.until > ?)
                         order by m.id
                        """, row -> row.getString(1), named.producer(), clock.instant(), clock.instant())
                .forEach(manager -> notices.raise(new Notice(
                        "inquiry.toApprove",
                        manager,
                        Map.of(OTHER, named.buyer(), PRODUCTS, named.products()),
                        named.path(),
                        false)));
    }

    /**
     * A manager wants it changed.
     *
     * @param person who wrote it
     */
    void sentBack(long talk, String person, String reason) {
        Named named = named(talk);
        notices.raise(new Notice(
                "inquiry.sentBack",
                person,
                Map.of(OTHER, named.buyer(), PRODUCTS, named.products(), "reason", reason),
                named.path(),
                false));
    }

    private void tell(long talk, Party whom, String kind) {
        Named named = named(talk);
        if (whom == Party.BUYER) {
            people.tellBuyer(
                    named.request(),
                    kind,
                    Map.of(OTHER, named.producerName(), PRODUCTS, named.products()),
                    named.path());
        } else {
            people.tellOrganisation(
                    named.producer(), kind, Map.of(OTHER, named.buyer(), PRODUCTS, named.products()), named.path());
        }
    }

    private Named named(long talk) {
        return rows.first(
                        """
                        select t.code, t.request_id, t.producer_id, o.name, coalesce(b.name, g.organisation, '–') as buyer,
                               (select min(p.name) filter (where l.position = f.first)
                                       || case when count(*) > 1 then ' (+' || count(*) - 1 || ')' else '' end
                                  from request_line l join product p on p.id = l.product_id,
                                       (select min(position) as first from request_line where talk_id = t.id) f
                                 where l.talk_id = t.id) as products
                          from talk t join organisation o on o.id = t.producer_id join request r on r.id = t.request_id
                          left join organisation b on b.id = r.buyer_id left join request_guest g on g.request_id = r.id
                         where t.id = ?
                        """,
                        row -> new Named(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)),
                        talk)
                .orElseThrow();
    }
}

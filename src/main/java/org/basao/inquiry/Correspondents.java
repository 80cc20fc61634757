package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.Letter;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.Notices;
import org.basao.platform.notice.Post;
import org.basao.platform.persistence.Rows;

/**
 * Tells the two sides of a request what happened, each by a page of its own. A guest has no list of notices: the same kind goes out
 * as a letter with the link to the request, so every kind that a buyer is told of needs the texts of a mail.
 */
@ApplicationScoped
public class Correspondents {
    private Rows rows;
    private Notices notices;
    private Post post;
    private GuestLinks links;
    private Clock clock;

    protected Correspondents() {}

    @Inject
    public Correspondents(Rows rows, Notices notices, Post post, GuestLinks links, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.post = post;
        this.links = links;
        this.clock = clock;
    }

    /** A guest who has followed the link and not claimed the request yet. */
    private record Guest(String mail, Language language, String request) {}

    /**
     * Tells whoever asked, or if they have left the organisation everybody who works for it; a guest by letter,
     * and one whose address was erased not at all.
     *
     * @param kind such as {@code inquiry.quoted}
     * @param path of the page for people with an account, in Vietnamese
     */
    void tellBuyer(long request, String kind, Map<String, String> model, String path) {
        Optional<Guest> guest = guest(request);
        if (guest.isPresent()) {
            Guest one = guest.get();
            post.send(new Letter(kind, one.mail(), one.language(), model, links.path(one.request(), one.language())));
        } else {
            ofBuyer(request).forEach(person -> notices.raise(new Notice(kind, person, model, path, false)));
        }
    }

    /** Tells everybody who works for the organisation; who only looks is not told. */
    void tellOrganisation(long organisation, String kind, Map<String, String> model, String path) {
        tellOrganisation(organisation, kind, language -> model, path);
    }

    /** The same where what is told says something in the language of whoever reads it. */
    void tellOrganisation(long organisation, String kind, Function<Language, Map<String, String>> model, String path) {
        workingFor(organisation)
                .forEach(one -> notices.raise(new Notice(kind, one.code(), model.apply(one.language()), path, false)));
    }

    private Optional<Guest> guest(long request) {
        return rows.first(
                """
                select g.mail, g.language, r.code from request_guest g join request r on r.id = g.request_id
                 where g.request_id = ? and r.buyer_id is null and g.mail <> ''
                """, row -> new Guest(row.getString(1), Language.valueOf(row.getString(2)), row.getString(3)), request);
    }

    private List<String> ofBuyer(long request) {
        Instant now = clock.instant();
        List<String> asker = rows.list("""
                select p.code from request r join person p on p.code = r.asked_by::bpchar and p.state = 'ACTIVE'
                  join membership m on m.person_id = p.id and m.organisation_id = r.buyer_id
                 where r.id = ? and m.since <= ? and (m.until is null or m.until > ?)
                """, row -> row.getString(1), request, now, now);
        return asker.isEmpty()
                ? rows
                        .first("select buyer_id from request where id = ?", row -> row.getLong(1), request)
                        .map(this::workingFor)
                        .orElse(List.of())
                        .stream()
                        .map(Worker::code)
                        .toList()
                : asker;
    }

    private record Worker(String code, Language language) {}

    private List<Worker> workingFor(long organisation) {
        Instant now = clock.instant();
        return rows.list(
                """
                select p.code, p.language from membership m join person p on p.id = m.person_id and p.state = 'ACTIVE'
                 where m.organisation_id = ? and m.role <> 'VIEWER' and m.since <= ? and (m.until is null or m.until > ?)
                 order by m.id
                """, row -> new Worker(row.getString(1), Language.valueOf(row.getString(2))), organisation, now, now);
    }
}

package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.basao.platform.config.Days;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.NoticeKind;
import org.basao.platform.notice.NoticeKinds;
import org.basao.platform.notice.Notices;
import org.basao.platform.persistence.Rows;
import org.basao.register.api.EndingPaper;
import org.basao.register.api.RegisterPath;

/** Tells a producer what officers decided about its products, and officers what waits for them. */
@ApplicationScoped
public class RegisterNews implements NoticeKinds {
    private static final String NAME = "name";
    private static final String REASON = "reason";

    private Rows rows;
    private Notices notices;
    private Clock clock;

    protected RegisterNews() {}

    @Inject
    public RegisterNews(Rows rows, Notices notices, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind("register.changeAsked", false),
                new NoticeKind("register.changeApproved", true),
                new NoticeKind("register.changeRejected", true),
                new NoticeKind("register.recognised", false),
                new NoticeKind("register.revoked", true),
                new NoticeKind("register.certificateEnds", true),
                new NoticeKind("register.paperEnds", false));
    }

    void changeAsked(String product, String name) {
        officersOf(product)
                .forEach(officer ->
                        raise("register.changeAsked", officer, Map.of(NAME, name), RegisterPath.CHANGES.path()));
    }

    void changeApproved(String product, String name, String reason) {
        tellHolder(product, "register.changeApproved", Map.of(NAME, name, REASON, reason), null);
    }

    void changeRejected(String product, String name, String reason) {
        tellHolder(product, "register.changeRejected", Map.of(NAME, name, REASON, reason), null);
    }

    /** @param certificate public code */
    void recognised(String product, String name, String certificate, int stars, String lastDay) {
        tellHolder(
                product,
                "register.recognised",
                Map.of(NAME, name, "stars", String.valueOf(stars), "day", lastDay),
                RegisterPath.certificate(certificate));
    }

    /** @param certificate public code */
    void revoked(String product, String name, String certificate, String day, String reason) {
        tellHolder(
                product,
                "register.revoked",
                Map.of(NAME, name, "day", day, REASON, reason),
                RegisterPath.certificate(certificate));
    }

    /** @param left days from today to its last one */
    void paperEnds(EndingPaper paper, long left) {
        boolean certificate = paper.kind() == EndingPaper.Kind.CERTIFICATE;
        tellHolder(
                paper.product(),
                certificate ? "register.certificateEnds" : "register.paperEnds",
                Map.of(
                        NAME,
                        paper.productName(),
                        "paper",
                        certificate ? paper.number() : paper.name(),
                        "day",
                        Days.written(paper.lastDay()),
                        "left",
                        String.valueOf(left)),
                certificate ? RegisterPath.certificate(paper.name()) : null);
    }

    private void tellHolder(String product, String code, Map<String, String> model, String path) {
        holdersOf(product).forEach(person -> raise(code, person, model, path));
    }

    private void raise(String code, String person, Map<String, String> model, String path) {
        boolean essential = kinds().stream().anyMatch(kind -> kind.code().equals(code) && kind.essential());
        notices.raise(new Notice(code, person, model, path, essential));
    }

    /** Everybody who works for the holder; who only looks is not told. */
    List<String> holdersOf(String product) {
        return rows.list("""
                select p.code from membership m join person p on p.id = m.person_id and p.state = 'ACTIVE'
                  join product r on r.holder_id = m.organisation_id
                 where r.code = ?::bpchar and m.role <> 'VIEWER' and m.since <= ? and (m.until is null or m.until > ?) order by m.id
                """, row -> row.getString(1), product, clock.instant(), clock.instant());
    }

    /** The officers of the holder's province who may decide; where it has none, those of the centre. */
    private List<String> officersOf(String product) {
        List<String> here = officers(
                "o.level = 'PROVINCE' and o.territory_id = (select h.province_id from product r join organisation h on h.id = r.holder_id"
                        + " where r.code = ?::bpchar)",
                product);
        return here.isEmpty() ? officers("o.level = 'CENTRAL'") : here;
    }

    private List<String> officers(String condition, Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        all[0] = clock.instant();
        all[1] = clock.instant();
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return rows.list("""
                select p.code from membership m join person p on p.id = m.person_id and p.state = 'ACTIVE'
                  join organisation o on o.id = m.organisation_id and o.kind = 'AUTHORITY'
                 where m.role <> 'VIEWER' and m.since <= ? and (m.until is null or m.until > ?) and
                """ + condition + " order by m.id", row -> row.getString(1), all);
    }
}

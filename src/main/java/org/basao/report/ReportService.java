package org.basao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.basao.kernel.VietnameseText;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.notice.MailboxAddress;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Anybody;
import org.basao.register.ProductScope;
import org.basao.report.api.MakeReport;
import org.basao.report.api.ReportPermission;
import org.basao.report.api.ReportedProduct;
import org.basao.report.domain.ProductReport;

/** The only door by which products are reported and reports decided. */
@ApplicationScoped
@Transactional
public class ReportService {
    /** Who acts in the audit where nobody is known. */
    public static final String VISITOR = "visitor";

    public static final int LONGEST_WORDS = 2000;
    public static final int LONGEST_REASON = 1000;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LEAST_WORDS = 10;

    private EntityManager entities;
    private Rows rows;
    private Reports reports;
    private ProductScope scope;
    private PublicCodes codes;
    private ReportNews news;
    private Audit audit;
    private Clock clock;

    protected ReportService() {}

    @Inject
    public ReportService(
            EntityManager entities,
            Rows rows,
            Reports reports,
            ProductScope scope,
            PublicCodes codes,
            ReportNews news,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.reports = reports;
        this.scope = scope;
        this.codes = codes;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reports a product. Officers of its territory are told once, as long as a report on it waits.
     *
     * @return the report's public code
     * @throws NotFound if there is no product with this code that was ever public
     * @throws InvalidFields for {@code reason}, {@code words} or {@code address}
     */
    @Anybody("whoever sees a public page may say that something is wrong with it")
    public String report(MakeReport command) {
        ReportedProduct product = reports.product(command.product()).orElseThrow(() -> new NotFound(command.product()));
        new InvalidFields.Checks()
                .run(() -> {
                    if (command.reason() == null) {
                        throw new InvalidField("reason", "report.reason.missing");
                    }
                })
                .run(() -> words(command.words()))
                .run(() -> address(command.address()))
                .end();
        long id = rows.first("select id from product where code = ?::bpchar", row -> row.getLong(1), product.code())
                .orElseThrow();
        boolean first = rows.first("select 1 from product_report where product_id = ? and state = 'OPEN'", row -> 1, id)
                .isEmpty();
        ProductReport report = new ProductReport(
                codes.issue(CodeKind.PRODUCT_REPORT).value(),
                id,
                command.reason(),
                words(command.words()),
                address(command.address()).orElse(null),
                command.language(),
                clock.instant());
        entities.persist(report);
        entities.flush();
        audit.record(VISITOR, "report.reported", "PRODUCT_REPORT", report.code(), null);
        if (first) {
            news.reported(product);
        }
        return report.code();
    }

    /**
     * Says that a report is right; the producer is told why, and whoever reported it.
     *
     * @param version of the report that was seen
     * @throws NotFound if its product is not in the actor's territory
     * @throws StaleVersion if somebody else has touched it
     * @throws BusinessException {@code report.decided} if it was decided already, or the actor is a member of the producer
     */
    @ReportPermission.Needed(ReportPermission.DECIDE)
    public void uphold(Actor actor, String code, long version, String reason) {
        ProductReport report = forDeciding(actor, code, version);
        String why = reason(reason);
        Optional<ProductReport.Answer> answer = report.uphold(actor.code(), why, clock.instant());
        ended(actor, "report.upheld", report, why);
        ReportedProduct product = product(report);
        news.upheld(product, why);
        answer.ifPresent(to -> news.answer("report.answerUpheld", to, product, why));
    }

    /** Says that a report is not right, or that nothing could be found; only whoever reported it is told. */
    @ReportPermission.Needed(ReportPermission.DECIDE)
    public void dismiss(Actor actor, String code, long version, String reason) {
        ProductReport report = forDeciding(actor, code, version);
        String why = reason(reason);
        Optional<ProductReport.Answer> answer = report.dismiss(actor.code(), why, clock.instant());
        ended(actor, "report.dismissed", report, why);
        ReportedProduct product = product(report);
        answer.ifPresent(to -> news.answer("report.answerDismissed", to, product, why));
    }

    /** Locked, so that whoever decides second meets what the first decided. */
    private ProductReport forDeciding(Actor actor, String code, long version) {
        ProductReport report = entities.createQuery(
                        "select r from ProductReport r where r.code = :code", ProductReport.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
        scope.expectDecidedBy(actor, product(report).code());
        report.expectVersion(version);
        return report;
    }

    private ReportedProduct product(ProductReport report) {
        return rows.first(
                        "select p.code, p.name, o.name from product p join organisation o on o.id = p.holder_id where p.id = ?",
                        row -> new ReportedProduct(row.getString(1), row.getString(2), row.getString(3)),
                        report.productId())
                .orElseThrow();
    }

    private void ended(Actor actor, String action, ProductReport report, String why) {
        entities.flush();
        audit.record(new AuditEntry(actor.code(), actor.actingFor(), action, "PRODUCT_REPORT", report.code(), why));
    }

    private static String words(String typed) {
        String text = composed(typed);
        if (text.length() < LEAST_WORDS) {
            throw new InvalidField("words", "report.words.missing", LEAST_WORDS);
        }
        return expectShort("words", text, LONGEST_WORDS);
    }

    private static Optional<String> address(String typed) {
        String text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (!text.isEmpty() && (text.length() > LONGEST_ADDRESS || !MailboxAddress.isOne(text))) {
            throw new InvalidField("address", "report.address.wrong");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String reason(String typed) {
        String text = composed(typed);
        if (text.isEmpty()) {
            throw new InvalidField("reason", "report.why.missing");
        }
        return expectShort("reason", text, LONGEST_REASON);
    }

    private static String composed(String typed) {
        return typed == null
                ? ""
                : VietnameseText.composed(typed).strip().replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    }

    private static String expectShort(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidField(field, "report.long", longest);
        }
        return text;
    }
}

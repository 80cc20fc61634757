package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.basao.kernel.StarRating;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.RecordDecision;
import org.basao.register.api.RecordDecision.Recognition;
import org.basao.register.api.RegisterEvent.CertificateIssued;
import org.basao.register.api.RegisterPermission;
import org.basao.register.api.RevokeCertificate;
import org.basao.register.domain.Certificate;
import org.basao.register.domain.Decision;
import org.basao.register.domain.Product;

/** The only door for changing the register one case at a time; files of thousands go through the import, by the same rules. */
@ApplicationScoped
@Transactional
public class RegisterService {
    private EntityManager entities;
    private Rows rows;
    private PublicCodes codes;
    private Outbox outbox;
    private Audit audit;
    private Clock clock;
    private ProductScope scope;
    private DecisionScans scans;
    private RegisterNews news;

    protected RegisterService() {}

    @Inject
    public RegisterService(
            EntityManager entities,
            Rows rows,
            PublicCodes codes,
            Outbox outbox,
            Audit audit,
            Clock clock,
            ProductScope scope,
            DecisionScans scans,
            RegisterNews news) {
        this.entities = entities;
        this.rows = rows;
        this.codes = codes;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.scope = scope;
        this.scans = scans;
        this.news = news;
    }

    /**
     * Enters a decision and certifies its products. A product that has a certificate is re-recognised: up, equal or down.
     *
     * @throws NotFound if a product is not there, or its holder is not in the actor's territory
     * @throws BusinessException if the day, the level or the stars break a rule of the day of signing, or the actor decides neither at
     *     that level nor at its successor
     */
    @RegisterPermission.Needed(RegisterPermission.RECOGNISE)
    public List<CertificateIssued> recordDecision(Actor actor, @Valid RecordDecision command) {
        if (command.signedOn().isAfter(Days.today(clock))) {
            throw new BusinessException("register.error.futureDecision", command.signedOn());
        }
        expectDecider(actor, command.level());
        command.recognitions().forEach(recognition -> scope.expectDecidedBy(actor, recognition.productCode()));
        CertificationRules rules = CertificationRules.read(rows);
        int months = rules.validityMonths(command.signedOn())
                .orElseThrow(() -> new BusinessException("register.error.noRule", command.signedOn()));
        Decision decision = sameOrNew(command);
        scans.attach(actor, decision, command.scan());
        // in the order of ids, so that two officers who decide at once cannot wait for each other
        List<Certified> certified = command.recognitions().stream()
                .map(recognition -> new Certified(recognition, product(recognition.productCode())))
                .sorted(Comparator.comparing(pair -> pair.product().id()))
                .toList();
        List<CertificateIssued> issued = new ArrayList<>();
        List<RegisterNews.Recognised> recognised = new ArrayList<>();
        for (Certified pair : certified) {
            CertificateIssued one = certify(actor, decision, pair, rules, months);
            issued.add(one);
            recognised.add(new RegisterNews.Recognised(
                    pair.product().holderId(),
                    one.product(),
                    pair.product().name(),
                    one.certificate(),
                    one.stars(),
                    CertificationRules.lastDay(decision.signedOn(), months)));
        }
        news.recognised(decision.number(), recognised);
        return issued;
    }

    private record Certified(Recognition recognition, Product product) {}

    private CertificateIssued certify(
            Actor actor, Decision decision, Certified pair, CertificationRules rules, int months) {
        Recognition recognition = pair.recognition();
        StarRating rating = StarRating.of(recognition.stars())
                .orElseThrow(() -> new BusinessException("register.error.stars", recognition.stars()));
        DecisionLevel level = rules.level(rating, decision.signedOn())
                .orElseThrow(() -> new BusinessException("register.error.noRule", decision.signedOn()));
        if (level != decision.level()) {
            throw new BusinessException("register.error.level", rating.stars(), decision.signedOn(), level);
        }
        Product product = pair.product();
        entities.lock(product, LockModeType.PESSIMISTIC_WRITE);
        Optional<Certificate> before = latest(product);
        Certificate newer = new Certificate(
                codes.issue(CodeKind.CERTIFICATE).value(),
                product,
                decision,
                recognition.number(),
                rating,
                recognition.potentialFiveStar(),
                recognition.score(),
                recognition.placeName(),
                months);
        before.ifPresent(older -> older.supersedeBy(newer));
        entities.persist(newer);
        write(recognition.number());
        // asks the database now and not at commit, so that the caller hears it as a refusal of this use case
        entities.createNativeQuery("set constraints ex_certificate_effective immediate")
                .executeUpdate();
        entities.createNativeQuery("set constraints ex_certificate_effective deferred")
                .executeUpdate();
        recorded(actor, "register.certificate.issued", newer, null);
        outbox.add("product-changed", product.code());
        return new CertificateIssued(
                newer.code(),
                product.code(),
                rating.stars(),
                before.filter(older -> !older.isRevokedOn(newer.issuedOn()))
                        .map(Certificate::stars)
                        .orElse(0),
                clock.instant());
    }

    private void write(String number) {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (DatabaseException.isViolated("uq_certificate_number", e)) {
                throw new BusinessException("register.error.numberTaken", number);
            }
            if (DatabaseException.isViolated("uq_certificate_decision_product", e)) {
                throw new BusinessException("register.error.inDecision");
            }
            if (DatabaseException.isViolated("uq_decision", e)) {
                throw new BusinessException("register.error.decisionTwice");
            }
            throw e;
        }
    }

    /** Provinces stand in for the districts of before July 2025; five stars are the centre's matter. */
    private static void expectDecider(Actor actor, DecisionLevel level) {
        Side decider = level == DecisionLevel.CENTRAL ? Side.CENTRAL : Side.PROVINCE;
        if (actor.acting().filter(acting -> acting.side() != decider).isPresent()) {
            throw new BusinessException("register.error.decider");
        }
    }

    /**
     * Takes a certificate back from a day on.
     *
     * @throws NotFound if it is not there, or its holder is not in the actor's territory
     * @throws BusinessException if it was decided at a level of which the actor's office is no successor, was revoked already, or was
     *     replaced by a newer one
     */
    @RegisterPermission.Needed(RegisterPermission.REVOKE)
    public void revoke(Actor actor, @Valid RevokeCertificate command) {
        Certificate certificate = entities.createQuery(
                        "select c from Certificate c where c.code = :code", Certificate.class)
                .setParameter("code", command.code())
                // locked, so that whoever decides second meets what the first decided
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(command.code()));
        Product product = entities.find(Product.class, certificate.productId());
        scope.expectDecidedBy(actor, product.code());
        expectDecider(
                actor, entities.find(Decision.class, certificate.decisionId()).level());
        certificate.expectVersion(command.version());
        certificate.revoke(command.from(), command.decision(), command.reason(), clock.instant());
        entities.flush();
        recorded(actor, "register.certificate.revoked", certificate, command.reason());
        news.revoked(
                product.code(), product.name(), certificate.code(), Days.written(command.from()), command.reason());
        outbox.add("product-changed", product.code());
    }

    private void recorded(Actor actor, String action, Certificate certificate, String reason) {
        audit.record(
                new AuditEntry(actor.code(), actor.actingFor(), action, "CERTIFICATE", certificate.code(), reason));
    }

    private Decision sameOrNew(RecordDecision command) {
        LocalDate signedOn = command.signedOn();
        Optional<Decision> known = entities.createQuery(
                        "select d from Decision d where d.issuer = :issuer and d.number = :number and d.year = :year",
                        Decision.class)
                .setParameter("issuer", command.issuer())
                .setParameter("number", command.number())
                .setParameter("year", signedOn.getYear())
                .getResultStream()
                .findFirst();
        known.ifPresent(decision -> decision.expectSame(signedOn, command.level()));
        return known.orElseGet(() -> {
            Decision decision =
                    new Decision(command.issuer(), command.level(), command.number(), signedOn, command.signer());
            entities.persist(decision);
            write(command.number());
            return decision;
        });
    }

    private Product product(String code) {
        return entities.createQuery("select p from Product p where p.code = :code", Product.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    private Optional<Certificate> latest(Product product) {
        return entities.createQuery(
                        "select c from Certificate c where c.productId = :product and c.supersededBy is null"
                                + " order by c.issuedOn desc",
                        Certificate.class)
                .setParameter("product", product.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}

package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.outbox.Outbox;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.DatabaseException;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.security.Actor;
import org.basao.register.api.AskCertifiedChange;
import org.basao.register.api.RegisterPermission;
import org.basao.register.domain.CertifiedChange;
import org.basao.register.domain.Product;
import org.basao.register.domain.Stated;

/** The only way by which something certified changes without a new decision: a producer asks with a reason, an officer agrees or not. */
@ApplicationScoped
@Transactional
public class CertifiedChangeService {
    private EntityManager entities;
    private CertifiedFacts facts;
    private ProductScope scope;
    private PublicCodes codes;
    private RegisterNews news;
    private Outbox outbox;
    private Audit audit;
    private Clock clock;

    protected CertifiedChangeService() {}

    @Inject
    public CertifiedChangeService(
            EntityManager entities,
            CertifiedFacts facts,
            ProductScope scope,
            PublicCodes codes,
            RegisterNews news,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.facts = facts;
        this.scope = scope;
        this.codes = codes;
        this.news = news;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a change of an own product; officers of its province are told.
     *
     * @return the change's public code
     * @throws NotFound if the product is not theirs
     * @throws StaleVersion if the product has changed since it was seen
     * @throws InvalidField for {@code value} or {@code reason}
     * @throws BusinessException {@code register.change.same} if it is so already, {@code register.change.open} if this field's change
     *     waits for an answer already
     */
    @RegisterPermission.Needed(RegisterPermission.ASK_CHANGE)
    public String ask(Actor actor, @Valid AskCertifiedChange command) {
        scope.expectReached(actor, command.product());
        String reason = Stated.reason(command.reason());
        String value = facts.read(command.field(), command.value());
        Product product = locked("p.code = :key", command.product());
        product.expectVersion(command.version());
        CertifiedChange change = new CertifiedChange(
                codes.issue(CodeKind.CERTIFIED_CHANGE).value(),
                product,
                command.field(),
                facts.now(product, command.field()),
                value,
                reason,
                actor.code(),
                clock.instant());
        entities.persist(change);
        flush("uq_certified_change_open", "register.change.open");
        recorded(actor, "register.change.asked", change, null);
        news.changeAsked(product.code(), product.name());
        return change.code();
    }

    /** Takes an own wish back, as long as nobody has decided. */
    @RegisterPermission.Needed(RegisterPermission.ASK_CHANGE)
    public void withdraw(Actor actor, String code) {
        CertifiedChange change = change(code);
        scope.expectReached(
                actor, entities.find(Product.class, change.productId()).code());
        change.withdraw(actor.code(), clock.instant());
        entities.flush();
        recorded(actor, "register.change.withdrawn", change, null);
    }

    /**
     * Agrees: the product is changed at once, its public page and the index with it.
     *
     * @param version of the change that was seen
     * @throws NotFound if the product is not in the actor's territory
     * @throws BusinessException {@code register.change.overtaken} if what is on record is no more what was to be changed
     */
    @RegisterPermission.Needed(RegisterPermission.DECIDE_CHANGE)
    public void approve(Actor actor, String code, long version, String reason) {
        CertifiedChange change = forDeciding(actor, code, version);
        String why = Stated.reason(reason);
        Product product = locked("p.id = :key", change.productId());
        Optional<String> now = Optional.ofNullable(facts.now(product, change.field()));
        change.approve(actor.code(), why, clock.instant());
        if (!change.oldValue().equals(now)) {
            throw new BusinessException("register.change.overtaken");
        }
        facts.apply(product, change.field(), change.newValue());
        flush("uq_product_holder_name", "register.change.nameTaken");
        recorded(actor, "register.change.approved", change, why);
        news.changeApproved(product.code(), product.name(), why);
        outbox.add("product-changed", product.code());
    }

    /** Does not agree; everything stays as it is. */
    @RegisterPermission.Needed(RegisterPermission.DECIDE_CHANGE)
    public void reject(Actor actor, String code, long version, String reason) {
        CertifiedChange change = forDeciding(actor, code, version);
        String why = Stated.reason(reason);
        change.reject(actor.code(), why, clock.instant());
        entities.flush();
        recorded(actor, "register.change.rejected", change, why);
        Product product = entities.find(Product.class, change.productId());
        news.changeRejected(product.code(), product.name(), why);
    }

    private CertifiedChange forDeciding(Actor actor, String code, long version) {
        CertifiedChange change = change(code);
        scope.expectDecidedBy(
                actor, entities.find(Product.class, change.productId()).code());
        change.expectVersion(version);
        return change;
    }

    /** Locked, so that whoever decides second meets what the first decided. */
    private CertifiedChange change(String code) {
        return entities.createQuery("select c from CertifiedChange c where c.code = :code", CertifiedChange.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    private Product locked(String condition, Object key) {
        return entities.createQuery("select p from Product p where " + condition, Product.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(key)));
    }

    private void flush(String constraint, String refusal) {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (DatabaseException.isViolated(constraint, e)) {
                throw new BusinessException(refusal);
            }
            throw e;
        }
    }

    private void recorded(Actor actor, String action, CertifiedChange change, String reason) {
        audit.record(
                new AuditEntry(actor.code(), actor.actingFor(), action, "CERTIFIED_CHANGE", change.code(), reason));
    }
}

package org.basao.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/**
 * Which products somebody reaches: a producer its own, a commune and a province those whose holder is in their territory, the centre all.
 * What is not reached looks like missing.
 */
@ApplicationScoped
public class ProductScope {
    private Rows rows;
    private Clock clock;

    protected ProductScope() {}

    @Inject
    public ProductScope(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param own whether the actor belongs to the holder
     */
    private record Holder(String code, Long province, Long commune, boolean own) {}

    /** @throws NotFound if the product is not there or not the actor's */
    public void expectReached(Actor actor, String product) {
        if (!actor.isOperator()) {
            var unused = holder(actor, product);
        }
    }

    /**
     * For what an office decides about a producer.
     *
     * @throws NotFound if the product is not there or not the actor's
     * @throws BusinessException if the actor is a member of its holder
     */
    public void expectDecidedBy(Actor actor, String product) {
        if (!actor.isOperator() && holder(actor, product).own()) {
            throw new BusinessException("register.error.ownProduct", product);
        }
    }

    private Holder holder(Actor actor, String product) {
        return rows.first(
                        """
                        select o.code, o.province_id, o.commune_id,
                               exists (select from membership m join person p on p.id = m.person_id
                                        where m.organisation_id = o.id and p.code = ?::bpchar
                                          and (m.until is null or m.until > ?)) as own
                          from product r join organisation o on o.id = r.holder_id
                         where r.code = ?::bpchar
                        """,
                        row -> new Holder(
                                row.getString(1),
                                row.getObject(2, Long.class),
                                row.getObject(3, Long.class),
                                row.getBoolean(4)),
                        actor.code(),
                        clock.instant(),
                        product)
                .filter(found ->
                        actor.acting().filter(acting -> reaches(acting, found)).isPresent())
                .orElseThrow(() -> new NotFound(product));
    }

    private static boolean reaches(Acting acting, Holder holder) {
        return switch (acting.side()) {
            case CENTRAL -> true;
            case PROVINCE -> holder.province() != null && holder.province().equals(acting.territory());
            case COMMUNE -> holder.commune() != null && holder.commune().equals(acting.territory());
            case PRODUCER, BUYER, FAIR_ORGANISER -> holder.code().equals(acting.organisation());
        };
    }

    /** Whether an office decides about the producer here, and not the producer itself. */
    public static boolean isOffice(Actor actor) {
        return actor.acting().map(Acting::side).filter(Side::isAuthority).isPresent();
    }
}

package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.CataloguePath;
import org.basao.catalogue.api.CataloguePermission;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.work.WaitingWork;
import org.basao.platform.work.Waits;

/** Products that are certified and were never shown, for those who write their offers. */
@ApplicationScoped
public class OfferWork implements Waits {
    private Rows rows;
    private Clock clock;

    protected OfferWork() {}

    @Inject
    public OfferWork(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<WaitingWork> of(Actor actor) {
        if (!actor.may(CataloguePermission.WRITE) || actor.actingFor() == null) {
            return List.of();
        }
        LocalDate day = Days.today(clock);
        List<String> unseen = rows.list("""
                select p.code from product p
                  join organisation o on o.id = p.holder_id and o.state = 'ACTIVE'
                  join certificate c on c.product_id = p.id and c.stars >= 3 and c.effective @> ?::date
                  left join listing l on l.product_id = p.id
                 where o.code = ?::bpchar and coalesce(l.state, 'DRAFT') = 'DRAFT'
                """, row -> row.getString(1), day, actor.actingFor());
        if (unseen.isEmpty()) {
            return List.of();
        }
        String path = unseen.size() == 1
                ? CataloguePath.OFFER_STORY.in(Language.VI) + "?code=" + unseen.getFirst()
                : CataloguePath.MY_PRODUCTS.in(Language.VI);
        return List.of(new WaitingWork("catalogue.unseen", unseen.size(), path));
    }
}

package org.basao.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.basao.catalogue.api.OwnProductView;
import org.basao.catalogue.api.OwnProductView.WhyNotPublic;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** Reads the products of the organisation for which somebody acts, also those that nobody else sees. */
@ApplicationScoped
public class OwnProducts {
    private Rows rows;

    protected OwnProducts() {}

    @Inject
    public OwnProducts(Rows rows) {
        this.rows = rows;
    }

    /**
     * By name.
     *
     * @param day in Việt Nam, on which they are public or not
     */
    public List<OwnProductView> of(Actor actor, LocalDate day) {
        return rows.list("""
                select p.code, p.name, p.name_en, o.state as holder, l.state as listing, now.last_day as certified_to,
                       latest.issued_on > ? as later, latest.revoked_from <= ? as revoked, latest.issued_on is null as never
                  from product p
                  join organisation o on o.id = p.holder_id
                  left join listing l on l.product_id = p.id
                  left join lateral (select upper(c.effective) - 1 as last_day from certificate c
                                      where c.product_id = p.id and c.stars >= 3 and c.effective @> ?::date) now on true
                  left join lateral (select c.issued_on, c.revoked_from from certificate c
                                      where c.product_id = p.id and c.stars >= 3
                                      order by c.issued_on desc limit 1) latest on true
                 where o.code = ?::bpchar
                 order by p.name_key, p.id
                """, OwnProducts::view, day, day, day, String.valueOf(actor.actingFor()));
    }

    private static OwnProductView view(ResultSet row) throws SQLException {
        LocalDate certifiedTo = row.getObject("certified_to", LocalDate.class);
        List<WhyNotPublic> why = new ArrayList<>();
        if (!row.getString("holder").equals("ACTIVE")) {
            why.add(WhyNotPublic.HOLDER_NOT_ACTIVE);
        }
        String listing = String.valueOf(row.getString("listing"));
        if (!listing.equals("PUBLISHED")) {
            why.add(listing.equals("WITHDRAWN") ? WhyNotPublic.WITHDRAWN : WhyNotPublic.NOT_PUBLISHED);
        }
        if (certifiedTo == null) {
            why.add(uncertified(row));
        }
        return new OwnProductView(
                row.getString("code"), row.getString("name"), row.getString("name_en"), certifiedTo, List.copyOf(why));
    }

    private static WhyNotPublic uncertified(ResultSet row) throws SQLException {
        if (row.getBoolean("never")) {
            return WhyNotPublic.NOT_CERTIFIED;
        }
        if (row.getBoolean("later")) {
            return WhyNotPublic.NOT_YET_CERTIFIED;
        }
        return row.getBoolean("revoked") ? WhyNotPublic.CERTIFICATE_REVOKED : WhyNotPublic.CERTIFICATE_EXPIRED;
    }
}

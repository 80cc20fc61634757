package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.basao.organisation.api.OrganisationState;
import org.basao.organisation.api.OwnOrganisationView;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/** Reads the organisation for which somebody acts, and no other. */
@ApplicationScoped
public class OwnOrganisation {
    private Rows rows;

    protected OwnOrganisation() {}

    @Inject
    public OwnOrganisation(Rows rows) {
        this.rows = rows;
    }

    /** @throws NotFound if the actor acts for none */
    public OwnOrganisationView of(Actor actor) {
        String code = String.valueOf(actor.actingFor());
        return rows.first(
                        """
                        select o.code, o.name, coalesce(o.level, o.kind) as kind, o.state, p.code as province_code,
                               p.name as province, p.name_en as province_en
                          from organisation o
                          join place p on p.id = o.province_id
                         where o.code = ?::bpchar
                        """,
                        row -> new OwnOrganisationView(
                                row.getString("code"),
                                row.getString("name"),
                                Side.valueOf(row.getString("kind")),
                                OrganisationState.valueOf(row.getString("state")),
                                row.getString("province_code"),
                                row.getString("province"),
                                row.getString("province_en")),
                        code)
                .orElseThrow(() -> new NotFound(code));
    }
}

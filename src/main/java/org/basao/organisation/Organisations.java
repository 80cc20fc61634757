package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.basao.organisation.api.EntityType;
import org.basao.organisation.api.OrganisationState;
import org.basao.organisation.api.ProducerView;
import org.basao.platform.persistence.Rows;

/** Reads organisations. */
@ApplicationScoped
public class Organisations {
    private Rows rows;

    protected Organisations() {}

    @Inject
    public Organisations(Rows rows) {
        this.rows = rows;
    }

    /** A producer by its code, suspended or not; one that no officer has verified yet is none to the public. */
    public Optional<ProducerView> producer(String code) {
        return rows.first(
                """
                select o.code, o.name, o.entity_type, o.state, o.tax_code, p.code as province_code, p.name as province,
                       p.name_en as province_en, f.name as former_province, c.full_name as commune, o.address,
                       o.about_vi, o.about_en
                  from organisation o
                  join place p on p.id = o.province_id
                  left join place f on f.id = o.former_province_id
                  left join place c on c.id = o.commune_id
                 where o.code = ?::bpchar and o.kind = 'PRODUCER' and o.verification in ('ENTERED', 'VERIFIED')
                """,
                row -> new ProducerView(
                        row.getString("code"),
                        row.getString("name"),
                        EntityType.valueOf(row.getString("entity_type")),
                        OrganisationState.valueOf(row.getString("state")),
                        row.getString("tax_code"),
                        row.getString("province_code"),
                        row.getString("province"),
                        row.getString("province_en"),
                        row.getString("former_province"),
                        row.getString("commune"),
                        row.getString("address"),
                        row.getString("about_vi"),
                        row.getString("about_en")),
                code);
    }
}

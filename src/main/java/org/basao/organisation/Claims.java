package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basao.organisation.api.ClaimBasis;
import org.basao.organisation.api.ClaimState;
import org.basao.organisation.api.ClaimView;
import org.basao.organisation.api.OrganisationPeople;
import org.basao.organisation.api.OrganisationPeople.Known;
import org.basao.organisation.api.OrganisationPermission;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** Claims as their people, officers and managers see them. */
@ApplicationScoped
public class Claims {
    private static final String SELECT = """
            select c.code, o.code as organisation, o.name, c.person, c.basis, c.message, c.state, c.reason, c.claimed_at
              from organisation_claim c join organisation o on o.id = c.organisation_id
            """;

    private Rows rows;
    private OrganisationPeople people;

    protected Claims() {}

    @Inject
    public Claims(Rows rows, OrganisationPeople people) {
        this.rows = rows;
        this.people = people;
    }

    /** The actor's own, newest first; those that were withdrawn are left out. */
    public List<ClaimView> own(Actor actor) {
        return rows.list(
                SELECT + " where c.person = ?::bpchar and c.state <> 'WITHDRAWN' order by c.claimed_at desc, c.id desc",
                row -> view(row, Map.of()),
                actor.code());
    }

    /** Who wants to join the organisation acted for; empty for who may not decide it. */
    public List<ClaimView> toAdmit(Actor actor) {
        return actor.may(OrganisationPermission.MANAGE) ? open("o.code = ?::bpchar", actor.actingFor()) : List.of();
    }

    /** The open claims on an organisation of the officer's territory. */
    public List<ClaimView> openOn(Actor actor, String organisation) {
        Territory territory = Territory.of(actor);
        return actor.may(OrganisationPermission.OVERSEE)
                ? open("o.code = ?::bpchar and " + territory.sql(), territory.after(organisation))
                : List.of();
    }

    /** The name of an organisation that may be claimed: producers are public, others nobody looks up by a code. */
    public Optional<String> claimableName(String organisation) {
        return rows.first(
                "select name from organisation where code = ?::bpchar and kind = 'PRODUCER' and state = 'ACTIVE'"
                        + " and verification in ('ENTERED', 'VERIFIED')",
                row -> row.getString(1),
                organisation);
    }

    private List<ClaimView> open(String condition, Object... parameters) {
        String sql = SELECT + " where c.state = 'OPEN' and " + condition + " order by c.claimed_at, c.id";
        List<String> persons = rows.list(sql, row -> row.getString("person"), parameters);
        Map<String, Known> known = persons.isEmpty() ? Map.of() : people.known(persons);
        return persons.isEmpty() ? List.of() : rows.list(sql, row -> view(row, known), parameters);
    }

    private static ClaimView view(ResultSet row, Map<String, Known> known) throws SQLException {
        Known person = known.get(row.getString("person"));
        return new ClaimView(
                row.getString("code"),
                row.getString("organisation"),
                row.getString("name"),
                row.getString("person"),
                person == null ? null : person.name(),
                person == null ? null : person.address(),
                ClaimBasis.valueOf(row.getString("basis")),
                row.getString("message"),
                ClaimState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getTimestamp("claimed_at").toInstant());
    }
}

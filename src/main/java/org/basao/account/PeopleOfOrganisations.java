package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basao.organisation.api.OrganisationPeople;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;

/** Answers what organisations, which stand below accounts, ask about their people. */
@ApplicationScoped
public class PeopleOfOrganisations implements OrganisationPeople {
    private static final String OPEN = " and m.since <= ? and (m.until is null or m.until > ?)";
    private static final String MEMBERS = """
            from membership m join organisation o on o.id = m.organisation_id
            join person p on p.id = m.person_id and p.state = 'ACTIVE'
            """;

    private Rows rows;
    private Memberships memberships;
    private Clock clock;

    protected PeopleOfOrganisations() {}

    @Inject
    public PeopleOfOrganisations(Rows rows, Memberships memberships, Clock clock) {
        this.rows = rows;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public void begin(String person, String organisation, Role role) {
        var unused = memberships.begin(person, organisation, role);
    }

    @Override
    public Set<String> organisationsOf(String person) {
        Instant now = clock.instant();
        return new HashSet<>(rows.list(
                "select o.code " + MEMBERS + " where p.code = ?::bpchar" + OPEN,
                row -> row.getString(1),
                person,
                now,
                now));
    }

    @Override
    public Set<String> withPeople(Collection<String> organisations) {
        Instant now = clock.instant();
        return new HashSet<>(rows.list(
                "select distinct o.code " + MEMBERS + " where o.code = any(?::bpchar[])" + OPEN,
                row -> row.getString(1),
                organisations,
                now,
                now));
    }

    @Override
    public List<String> managersOf(String organisation) {
        Instant now = clock.instant();
        return rows.list(
                "select p.code " + MEMBERS + " where m.role = 'MANAGER' and o.code = ?::bpchar" + OPEN
                        + " order by p.code",
                row -> row.getString(1),
                organisation,
                now,
                now);
    }

    private record Officer(String level, String person) {}

    @Override
    public List<String> officersFor(String organisation) {
        Instant now = clock.instant();
        List<Officer> officers = rows.list(
                "select distinct o.level, p.code " + MEMBERS + """
                join organisation of_theirs on of_theirs.code = ?::bpchar
                 where o.kind = 'AUTHORITY' and o.state = 'ACTIVE' and m.role <> 'VIEWER'
                   and (o.level = 'CENTRAL' or o.territory_id in (of_theirs.commune_id, of_theirs.province_id))
                   and not exists (select from membership other where other.person_id = p.id
                                      and other.organisation_id = of_theirs.id
                                      and (other.until is null or other.until > ?))
                """ + OPEN + " order by p.code",
                row -> new Officer(row.getString(1), row.getString(2)),
                organisation,
                now,
                now,
                now);
        return List.of("COMMUNE", "PROVINCE", "CENTRAL").stream()
                .map(level -> officers.stream()
                        .filter(one -> one.level().equals(level))
                        .map(Officer::person)
                        .toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public Map<String, Known> known(Collection<String> people) {
        Map<String, Known> known = new HashMap<>();
        rows.list("""
                        select p.code, p.name,
                               (select min(i.value) from identifier i where i.person_id = p.id and i.kind = 'EMAIL')
                          from person p where p.code = any(?::bpchar[]) and p.state = 'ACTIVE'
                        """, row -> Map.entry(row.getString(1), new Known(row.getString(2), row.getString(3))), people)
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }
}

package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.personal.PersonalData;
import org.basao.platform.personal.RowValues;
import org.basao.platform.personal.Subject;

/** The organisations to which a person said to belong. What was decided stays, what the person wrote goes. */
@ApplicationScoped
public class ClaimsOfPerson implements PersonalData {
    private Rows rows;
    private Clock clock;

    protected ClaimsOfPerson() {}

    @Inject
    public ClaimsOfPerson(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Map<String, List<Map<String, Object>>> parts(Subject subject) {
        return Map.of("organisationClaims", rows.list("""
                        select c.code, o.name as organisation, c.basis, c.message, c.state, c.reason, c.claimed_at, c.decided_at
                          from organisation_claim c join organisation o on o.id = c.organisation_id
                         where c.person = ?::bpchar order by c.id
                        """, RowValues::read, subject.person()));
    }

    @Override
    public void erase(Subject subject) {
        rows.change("""
                update organisation_claim
                   set message = null, state = case state when 'OPEN' then 'WITHDRAWN' else state end,
                       decided_at = coalesce(decided_at, ?), version = version + 1
                 where person = ?::bpchar
                """, clock.instant(), subject.person());
    }
}

package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.basao.organisation.api.OrganisationPath;
import org.basao.organisation.api.OrganisationPeople;
import org.basao.organisation.api.OrganisationPermission;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.work.WaitingWork;
import org.basao.platform.work.Waits;

/** Organisations to verify and claims to decide for officers; a revision, and who wants to join, for managers. */
@ApplicationScoped
public class OrganisationWork implements Waits {
    private Rows rows;
    private OrganisationPeople people;

    protected OrganisationWork() {}

    @Inject
    public OrganisationWork(Rows rows, OrganisationPeople people) {
        this.rows = rows;
        this.people = people;
    }

    @Override
    public List<WaitingWork> of(Actor actor) {
        List<WaitingWork> work = new ArrayList<>();
        if (actor.may(OrganisationPermission.VERIFY)) {
            add(work, "organisation.verify", pending(actor), OrganisationPath.VERIFICATION);
            add(work, "organisation.claims", claims(actor), OrganisationPath.VERIFICATION);
        }
        if (actor.may(OrganisationPermission.MANAGE) && actor.actingFor() != null) {
            add(work, "organisation.revise", revisions(actor), OrganisationPath.ORGANISATION);
            add(work, "organisation.joins", joins(actor), OrganisationPath.ORGANISATION);
        }
        return work;
    }

    private static void add(List<WaitingWork> work, String code, long count, OrganisationPath path) {
        if (count > 0) {
            work.add(new WaitingWork(code, count, path.path()));
        }
    }

    private long pending(Actor actor) {
        Territory territory = Territory.of(actor);
        return count(
                "organisation o where o.verification = 'PENDING' and o.state <> 'DISSOLVED' and not o.code = any(?::bpchar[]) and "
                        + territory.sql(),
                territory.after(people.organisationsOf(actor.code())));
    }

    /** Where nobody is yet; elsewhere the managers decide. */
    private long claims(Actor actor) {
        Territory territory = Territory.of(actor);
        List<String> claimed = rows.list(
                "select o.code from organisation_claim c join organisation o on o.id = c.organisation_id"
                        + " where c.state = 'OPEN' and " + territory.sql(),
                row -> row.getString(1),
                territory.after());
        if (claimed.isEmpty()) {
            return 0;
        }
        var withPeople = people.withPeople(claimed);
        return claimed.stream().filter(code -> !withPeople.contains(code)).count();
    }

    private long revisions(Actor actor) {
        return count("organisation where verification = 'NEEDS_REVISION' and code = ?::bpchar", actor.actingFor());
    }

    private long joins(Actor actor) {
        return count(
                "organisation_claim c join organisation o on o.id = c.organisation_id where c.state = 'OPEN' and o.code = ?::bpchar",
                actor.actingFor());
    }

    private long count(String from, Object... parameters) {
        return rows.first("select count(*) from " + from, row -> row.getLong(1), parameters)
                .orElseThrow();
    }
}

package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.basao.organisation.api.OrganisationPath;
import org.basao.organisation.api.OrganisationPeople;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.NoticeKind;
import org.basao.platform.notice.NoticeKinds;
import org.basao.platform.notice.Notices;

/** Tells people what became of their organisation or claim, and officers and managers what waits for them. */
@ApplicationScoped
public class OrganisationNews implements NoticeKinds {
    private static final String NAME = "name";
    private static final String REASON = "reason";

    private OrganisationPeople people;
    private Notices notices;

    protected OrganisationNews() {}

    @Inject
    public OrganisationNews(OrganisationPeople people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(
                new NoticeKind("organisation.toVerify", false),
                new NoticeKind("organisation.claimed", false),
                new NoticeKind("organisation.joinAsked", false),
                new NoticeKind("organisation.verified", true),
                new NoticeKind("organisation.sentBack", true),
                new NoticeKind("organisation.suspended", true),
                new NoticeKind("organisation.reinstated", true),
                new NoticeKind("organisation.claimApproved", true),
                new NoticeKind("organisation.claimRejected", true));
    }

    void toVerify(String code, String name) {
        tell(
                people.officersFor(code),
                "organisation.toVerify",
                Map.of(NAME, name),
                OrganisationPath.inspectionOf(code));
    }

    /** Whoever decides: an officer while nobody is there, otherwise its managers. */
    void claimed(String code, String name, boolean hasPeople) {
        if (hasPeople) {
            tellManagers(code, "organisation.joinAsked", Map.of(NAME, name));
        } else {
            tell(
                    people.officersFor(code),
                    "organisation.claimed",
                    Map.of(NAME, name),
                    OrganisationPath.inspectionOf(code));
        }
    }

    void verified(String code, String name) {
        tellManagers(code, "organisation.verified", Map.of(NAME, name));
    }

    void sentBack(String code, String name, String reason) {
        tellManagers(code, "organisation.sentBack", Map.of(NAME, name, REASON, reason));
    }

    void suspended(String code, String name, String reason) {
        tellManagers(code, "organisation.suspended", Map.of(NAME, name, REASON, reason));
    }

    void reinstated(String code, String name) {
        tellManagers(code, "organisation.reinstated", Map.of(NAME, name));
    }

    /** The person belongs to it now. */
    void claimApproved(String person, String name) {
        tell(List.of(person), "organisation.claimApproved", Map.of(NAME, name), OrganisationPath.ORGANISATION.path());
    }

    void claimRejected(String person, String name, String reason) {
        tell(
                List.of(person),
                "organisation.claimRejected",
                Map.of(NAME, name, REASON, reason),
                OrganisationPath.CLAIM.path());
    }

    private void tellManagers(String organisation, String code, Map<String, String> model) {
        tell(people.managersOf(organisation), code, model, OrganisationPath.ORGANISATION.path());
    }

    private void tell(Collection<String> recipients, String code, Map<String, String> model, String path) {
        boolean essential = kinds().stream().anyMatch(kind -> kind.code().equals(code) && kind.essential());
        recipients.forEach(recipient -> notices.raise(new Notice(code, recipient, model, path, essential)));
    }
}

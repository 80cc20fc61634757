package org.basao.organisation.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basao.platform.security.Role;

/** Who belongs to organisations. Accounts stand above this feature and answer. */
public interface OrganisationPeople {
    /**
     * Somebody as an officer or a manager has to know them.
     *
     * @param address for mail, or null
     */
    record Known(String name, String address) {}

    /** Makes the person a member, in the running transaction. */
    void begin(String person, String organisation, Role role);

    /** Public codes of those which the person belongs to now. */
    Set<String> organisationsOf(String person);

    /** Which of these organisations have people now. */
    Set<String> withPeople(Collection<String> organisations);

    /** Public codes of the managers. */
    List<String> managersOf(String organisation);

    /** Who verifies it: the officers of its commune, or if that office has nobody those of the province, or central ones. */
    List<String> officersFor(String organisation);

    /** By public code of the person; who has closed the account is left out. */
    Map<String, Known> known(Collection<String> people);
}

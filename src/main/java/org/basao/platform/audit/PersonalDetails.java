package org.basao.platform.audit;

import java.util.Map;
import java.util.Objects;

/**
 * Values of a change that belong to a person, such as an old and a new address. They can be erased without breaking the chain.
 *
 * @param person code of the person
 * @param values by name; a name is the end of a key {@code audit.value.<name>}
 */
public record PersonalDetails(String person, Map<String, String> values) {
    public PersonalDetails {
        Objects.requireNonNull(person, "person");
        values = Map.copyOf(values);
    }

    /** Says nothing of the values. */
    @Override
    public String toString() {
        return "PersonalDetails of " + person;
    }
}

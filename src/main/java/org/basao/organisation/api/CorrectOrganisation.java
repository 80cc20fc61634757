package org.basao.organisation.api;

/**
 * An officer corrects what an organisation's own people cannot.
 *
 * @param version as the page showed it
 * @param entityType of a producer, otherwise null
 * @param taxCode as typed; blank leaves it as it is
 */
public record CorrectOrganisation(
        String organisation, long version, String name, EntityType entityType, String taxCode, String reason) {
    /** Says nothing of the tax code. */
    @Override
    public String toString() {
        return "CorrectOrganisation " + organisation;
    }
}

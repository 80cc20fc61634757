package org.basao.organisation.api;

/**
 * Somebody says to belong to an organisation.
 *
 * @param organisation public code, or null if the tax code says which
 * @param taxCode as typed, or null for a claim by papers
 * @param message how they belong to it; may be null
 */
public record ClaimOrganisation(String organisation, String taxCode, String message) {
    /** Says nothing of the tax code. */
    @Override
    public String toString() {
        return "ClaimOrganisation " + organisation;
    }
}

package org.basao.organisation.api;

/** Whether an officer has looked at who an organisation is; apart from {@link OrganisationState}, on which public pages hang. */
public enum Verification {
    /** By the programme from its own records; nobody had to verify it, and nobody may belong to it yet. */
    ENTERED,
    /** Waits for an officer. */
    PENDING,
    /** An officer said what is missing; its people send it again. */
    NEEDS_REVISION,
    VERIFIED;

    /** Whether it may act towards others. */
    public boolean isSettled() {
        return this == ENTERED || this == VERIFIED;
    }
}

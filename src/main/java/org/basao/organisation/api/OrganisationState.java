package org.basao.organisation.api;

/** Only an active organisation's products are public. */
public enum OrganisationState {
    ACTIVE,
    SUSPENDED,
    DISSOLVED
}

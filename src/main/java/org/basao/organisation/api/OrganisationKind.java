package org.basao.organisation.api;

/** What an organisation does in the programme. */
public enum OrganisationKind {
    PRODUCER,
    BUYER,
    FAIR_ORGANISER,
    AUTHORITY
}

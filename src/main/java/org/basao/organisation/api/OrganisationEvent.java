package org.basao.organisation.api;

import java.time.Instant;

/** What happened to an organisation. */
public sealed interface OrganisationEvent {
    String code();

    record OrganisationSuspended(String code, Instant at) implements OrganisationEvent {}

    record OrganisationReinstated(String code, Instant at) implements OrganisationEvent {}

    record OrganisationVerified(String code, Instant at) implements OrganisationEvent {}

    record OrganisationSentBack(String code, String reason, Instant at) implements OrganisationEvent {}

    record OrganisationSentAgain(String code, Instant at) implements OrganisationEvent {}

    /** Its own people came: it was entered by the programme before. */
    record OrganisationHandedOver(String code, Instant at) implements OrganisationEvent {}

    record OrganisationDescribed(String code) implements OrganisationEvent {}

    /** @param renamed whether public pages and the index show another name now */
    record OrganisationCorrected(String code, boolean renamed) implements OrganisationEvent {}
}

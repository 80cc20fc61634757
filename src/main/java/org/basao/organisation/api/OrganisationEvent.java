package org.basao.organisation.api;

import java.time.Instant;

/** What happened to an organisation. */
public sealed interface OrganisationEvent {
    String code();

    record OrganisationSuspended(String code, Instant at) implements OrganisationEvent {}

    record OrganisationReinstated(String code, Instant at) implements OrganisationEvent {}
}

package org.basao.account.api;

import java.time.Instant;

/**
 * Somebody in the list of an administrator.
 *
 * @param identifiers masked
 * @param organisations how many they belong to now
 * @param lastSignedIn null if never
 */
public record FoundPerson(
        String code, String name, String identifiers, boolean active, long organisations, Instant lastSignedIn) {}

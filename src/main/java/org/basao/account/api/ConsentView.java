package org.basao.account.api;

import java.time.Instant;

/**
 * Something that a person agreed to.
 *
 * @param topic what to, such as {@code TERMS}
 * @param version of the text
 * @param takenBy name of the officer in whose presence it was given; null if the person gave it alone
 * @param withdrawnAt null while it holds
 */
public record ConsentView(String topic, String version, Instant givenAt, String takenBy, Instant withdrawnAt) {
    /** Without these there is no account: whoever withdraws them closes it. */
    public static final String TERMS = "TERMS";

    public boolean isWithdrawable() {
        return withdrawnAt == null && !topic.equals(TERMS);
    }
}

package org.basao.account;

import java.time.Duration;

/** What a link or code that works once is for, and how long it may wait. */
enum OneTimeKind {
    SIGN_UP(Duration.ofHours(24)),
    PASSWORD(Duration.ofHours(1)),
    INVITATION(Duration.ofDays(14)),
    FIRST_ADMINISTRATOR(Duration.ofHours(1)),
    /** The code that an officer prints for somebody who is present. */
    OPENED_ACCOUNT(Duration.ofDays(7)),
    /** The same for somebody whose telephone number changes. */
    PHONE(Duration.ofDays(7)),
    /** The mailbox to which a changed address leads, and the one from which it goes away. */
    NEW_ADDRESS(Duration.ofHours(24)),
    OLD_ADDRESS(Duration.ofHours(24));

    private final Duration life;

    OneTimeKind(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}

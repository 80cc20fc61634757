package org.basao.account;

import java.time.Duration;

/** What a link or code that works once is for, and how long it may wait. */
enum OneTimeKind {
    SIGN_UP(Duration.ofHours(24)),
    PASSWORD(Duration.ofHours(1)),
    INVITATION(Duration.ofDays(14)),
    FIRST_ADMINISTRATOR(Duration.ofHours(1));

    private final Duration life;

    OneTimeKind(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}

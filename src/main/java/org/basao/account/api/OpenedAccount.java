package org.basao.account.api;

import java.time.Instant;

/**
 * An account that an office opened, as its officers see it.
 *
 * @param person public code
 * @param phone masked
 * @param used whether its person has set a password
 * @param waiting whether a printed code still works
 * @param renewable whether the office may print a new code: not for whoever gets mails, nor for officers
 */
public record OpenedAccount(
        String person, String name, String phone, Instant since, boolean used, boolean waiting, boolean renewable) {}

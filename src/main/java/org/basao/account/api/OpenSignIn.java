package org.basao.account.api;

import java.time.Instant;

/**
 * One browser that is signed in, as its person sees it in the list.
 *
 * @param device in words, such as {@code Chrome, Android}
 */
public record OpenSignIn(String code, String device, boolean remembered, Instant since, Instant seenAt) {}

package org.basao.account.api;

import java.time.Instant;
import org.basao.platform.security.Role;

/**
 * An invitation that nobody has accepted yet, as those see it who sent it.
 *
 * @param mark by which it is withdrawn; the link cannot be made of it
 */
public record OpenInvitation(String mark, String address, Role role, Instant since, Instant until) {}

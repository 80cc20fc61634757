package org.basao.account.api;

import java.time.Instant;
import org.basao.platform.security.Role;

/**
 * One member of an organisation, as its members see them.
 *
 * @param code of the membership
 * @param person public code
 */
public record MemberView(String code, String person, String name, Role role, Instant since) {}

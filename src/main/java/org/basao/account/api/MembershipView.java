package org.basao.account.api;

import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/**
 * Somebody's place in an organisation.
 *
 * @param code of the membership
 * @param organisation public code
 * @param name of the organisation
 * @param territory id of the place in which an authority decides, or null
 * @param verified whether the organisation is active and no officer's decision about it is awaited
 */
public record MembershipView(
        String code, String organisation, String name, Side side, Role role, Long territory, boolean verified) {}

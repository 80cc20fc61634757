package org.basao.account.api;

import org.basao.platform.security.Role;

/**
 * An invitation as its guest sees it before accepting.
 *
 * @param organisation its name
 * @param address to whom it was sent
 */
public record InvitationView(String organisation, Role role, String address) {}

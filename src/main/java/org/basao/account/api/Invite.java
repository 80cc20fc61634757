package org.basao.account.api;

import org.basao.platform.i18n.Language;
import org.basao.platform.security.Role;

/**
 * Somebody is invited into an organisation.
 *
 * @param address mail address as typed
 * @param language of the mail
 */
public record Invite(String address, Role role, Language language) {}

package org.basao.account.api;

import java.time.LocalDate;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Role;

/**
 * Somebody is to work in an office.
 *
 * @param office key of {@link OfficeView}
 * @param address mail address as typed
 * @param until the last day, in Việt Nam, or null for no end
 * @param language of the mail
 */
public record Appoint(String office, String address, Role role, LocalDate until, Language language) {}

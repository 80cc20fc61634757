package org.basao.platform.notice;

import org.basao.platform.i18n.Language;

/**
 * Somebody who can be told.
 *
 * @param code of the user
 * @param name as they call themselves
 * @param language in which mails are written to them
 * @param address e-mail address, or null for somebody who is to be called
 */
public record Recipient(String code, String name, Language language, String address) {}

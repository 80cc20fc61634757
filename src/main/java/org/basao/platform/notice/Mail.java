package org.basao.platform.notice;

import org.basao.platform.i18n.Language;

/**
 * One mail as it goes to the server.
 *
 * @param name of the recipient, or null
 * @param unsubscribeUrl for what may be switched off, else null
 */
record Mail(
        String messageId, String address, String name, Language language, MailContent content, String unsubscribeUrl) {}

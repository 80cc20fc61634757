package org.basao.platform.notice;

import java.util.Map;
import org.basao.platform.i18n.Language;

/** A mail that has not left yet; either {@code recipient} or {@code address} and {@code language} are given. */
record QueuedMail(
        String key,
        String messageId,
        String code,
        String recipient,
        String address,
        Language language,
        Map<String, String> model,
        String path,
        String unsubscribe) {}

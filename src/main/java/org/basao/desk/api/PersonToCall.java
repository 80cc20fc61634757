package org.basao.desk.api;

import java.time.Instant;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.ToCallReason;

/**
 * Somebody to be told by telephone.
 *
 * @param key names the line, for noting that it was done
 * @param phone in international form; null if none is known
 * @param title what is to be told, in the language of the officer
 * @param language which the person speaks
 */
public record PersonToCall(
        String key,
        String person,
        String name,
        String phone,
        Language language,
        String title,
        ToCallReason why,
        Instant since) {}

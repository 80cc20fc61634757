package org.basao.platform.audit;

import java.text.Collator;
import java.util.Comparator;
import org.basao.platform.i18n.Language;

/**
 * A code of the audit and what it is called.
 *
 * @param code an action or a kind of thing
 */
public record AuditWord(String code, String words) {
    static Comparator<AuditWord> byWords(Language language) {
        Comparator<Object> order = Collator.getInstance(language.locale());
        return Comparator.comparing(AuditWord::words, order).thenComparing(AuditWord::code);
    }
}

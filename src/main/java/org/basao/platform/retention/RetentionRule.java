package org.basao.platform.retention;

import org.basao.platform.i18n.Language;

/**
 * How long one kind is kept.
 *
 * @param days after its end
 * @param what in Vietnamese, for people
 * @param reason why so long
 */
public record RetentionRule(String kind, int days, String what, String whatEn, String reason, String reasonEn) {
    public String what(Language language) {
        return language == Language.VI ? what : whatEn;
    }

    public String reason(Language language) {
        return language == Language.VI ? reason : reasonEn;
    }
}

package org.basao.intake.api;

import java.util.Locale;

/**
 * What speaks against a row of a producer's own file, in both languages.
 *
 * @param line in the file; 0 if it concerns the file as a whole
 * @param column null if it concerns the row or the file as a whole
 */
public record SheetFault(long line, Column column, String vietnamese, String english) {
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : vietnamese;
    }
}

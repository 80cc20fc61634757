package org.basao.platform.web;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180) with a mark by which spreadsheets know UTF-8. No cell can become a formula. */
public final class CsvText {
    private static final String UTF_8 = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n";

    private CsvText() {}

    /** All rows, each ended as the standard says. */
    public static String of(List<List<String>> rows) {
        return rows.stream()
                .map(cells -> cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining("", UTF_8, ""));
    }

    /** What a spreadsheet would read as a formula gets an apostrophe in front (OWASP, CSV injection). */
    public static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

package org.basao.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values (RFC 4180) with a mark by which spreadsheets know UTF-8. No cell can become a formula. */
public final class CsvText {
    private static final String UTF_8 = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n";

    private CsvText() {}

    /** All rows, each ended as the standard says. */
    public static String of(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try {
            write(rows.stream(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The same, row by row as they come: never all of it in the memory. */
    public static void write(Stream<List<String>> rows, Appendable out) throws IOException {
        out.append(UTF_8);
        for (Iterator<List<String>> all = rows.iterator(); all.hasNext(); ) {
            out.append(all.next().stream().map(CsvText::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
    }

    /** What a spreadsheet would read as a formula gets an apostrophe in front (OWASP, CSV injection). */
    public static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

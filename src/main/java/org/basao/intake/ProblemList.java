package org.basao.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.basao.intake.api.Problem;

/** Every problem of a file with line, column and reason, as CSV; in both languages, because it goes back to whoever made the file. */
public final class ProblemList {
    private ProblemList() {}

    /** @param writer in UTF-8; it is closed */
    public static void write(List<Problem> problems, Writer writer) throws IOException {
        Texts vietnamese = new Texts(Texts.VIETNAMESE);
        Texts english = new Texts(Locale.ENGLISH);
        writer.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord("Dòng", "Cột", "Lý do", "Column", "Reason");
            for (Problem problem : problems) {
                csv.writeRecord(
                        problem.line() == 0 ? "" : String.valueOf(problem.line()),
                        vietnamese.column(problem),
                        harmless(vietnamese.reason(problem)),
                        english.column(problem),
                        harmless(english.reason(problem)));
            }
        }
    }

    /** A text from a foreign file must not become a formula when this file is opened. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

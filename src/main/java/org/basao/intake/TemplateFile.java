package org.basao.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import org.basao.intake.api.Column;

/** An empty file of products: the headers of all columns in one language, in the order in which people mostly have them. */
public final class TemplateFile {
    private TemplateFile() {}

    /** @param writer in UTF-8; it is closed */
    public static void write(Locale locale, Writer writer) throws IOException {
        writer.write('\uFEFF'); // without it Excel reads the file in another encoding
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(Arrays.stream(Column.values())
                    .map(column -> column.header(locale))
                    .toList());
        }
    }
}

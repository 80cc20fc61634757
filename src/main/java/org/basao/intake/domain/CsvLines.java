package org.basao.intake.domain;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Reason;
import org.basao.intake.api.UnreadableFile;

/** Lines of a CSV file in UTF-8 that is parted by commas, by semicolons (as Excel in Việt Nam writes it) or by tabs. */
final class CsvLines implements Lines {
    private final CloseableIterator<CsvRecord> records;
    private long lastLine = 1;

    private CsvLines(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    static CsvLines open(Path file) throws IOException {
        Utf8Check.check(file);
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        reader.mark(64 * 1024);
        String header = reader.readLine();
        if (header == null || header.length() > 32 * 1024) {
            reader.close();
            throw new UnreadableFile(header == null ? Reason.FILE_EMPTY : Reason.FILE_KIND);
        }
        reader.reset();
        return new CsvLines(CsvReader.builder()
                .fieldSeparator(separator(header))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(reader)
                .iterator());
    }

    private static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw broken();
        }
    }

    @Override
    public Line next() {
        try {
            CsvRecord csv = records.next();
            lastLine = csv.getStartingLineNumber();
            return new Line(lastLine, csv.getFields().stream().map(Cell::text).toList());
        } catch (CsvParseException e) {
            throw broken();
        }
    }

    private UnreadableFile broken() {
        return new UnreadableFile(Reason.FILE_BROKEN, String.valueOf(lastLine));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}

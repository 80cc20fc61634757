package org.basao.intake.domain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportLimits;
import org.basao.kernel.StarRating;
import org.basao.kernel.VietnameseText;
import org.basao.platform.error.InvalidField;
import org.basao.register.api.PlannedRecognition.Fault;
import org.basao.register.api.RowOfDecision;

/**
 * The rows of a decision as they come from a spreadsheet by the clipboard: parted by tabs, or by semicolons where there is no tab. The
 * first line may name the columns; otherwise they stand in the order of {@link #ORDER}.
 */
public final class DecisionSheet {
    /** The most products in one decision. */
    public static final int MOST = 500;

    /** The product's code or name, its producer, and its certificate. */
    static final List<Column> ORDER = List.of(
            Column.PRODUCT,
            Column.PRODUCER,
            Column.CERTIFICATE,
            Column.STARS,
            Column.SCORE,
            Column.POTENTIAL_FIVE_STAR);

    private static final List<String> CODE_HEADERS =
            List.of("ma san pham", "ma", "san pham", "product code", "code", "product name");

    private DecisionSheet() {}

    /**
     * Reads what was pasted. What a row lacks stands among its faults.
     *
     * @throws InvalidField for {@code rows} if nothing can be read, or there are too many
     */
    public static List<RowOfDecision> read(String pasted) {
        List<List<String>> lines = lines(pasted == null ? "" : pasted);
        if (lines.isEmpty()) {
            throw new InvalidField("rows", "register.plan.rowsMissing");
        }
        Optional<List<Column>> header = header(lines.getFirst());
        List<List<String>> body = header.isPresent() ? lines.subList(1, lines.size()) : lines;
        if (body.isEmpty()) {
            throw new InvalidField("rows", "register.plan.rowsMissing");
        }
        if (body.size() > MOST) {
            throw new InvalidField("rows", "register.plan.rowsMany", MOST);
        }
        return body.stream().map(cells -> row(header.orElse(ORDER), cells)).toList();
    }

    private static List<List<String>> lines(String pasted) {
        char separator = pasted.indexOf('\t') < 0 && pasted.indexOf(';') >= 0 ? ';' : '\t';
        List<List<String>> lines = new ArrayList<>();
        try {
            CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(pasted)
                    .stream()
                    .map(CsvRecord::getFields)
                    .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                    .forEach(lines::add);
        } catch (CsvParseException e) {
            throw new InvalidField("rows", "register.plan.rowsUnreadable");
        }
        return lines;
    }

    /** The columns that a first line names; empty if it is a row already. */
    private static Optional<List<Column>> header(List<String> cells) {
        List<Column> columns = new ArrayList<>();
        for (String cell : cells) {
            columns.add(
                    CODE_HEADERS.contains(VietnameseText.foldedKey(cell))
                            ? Column.PRODUCT
                            : Column.of(cell).filter(ORDER::contains).orElse(null));
        }
        return columns.contains(Column.PRODUCT) && columns.contains(Column.STARS)
                ? Optional.of(columns)
                : Optional.empty();
    }

    private static RowOfDecision row(List<Column> columns, List<String> cells) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (columns.get(i) != null && !cells.get(i).isBlank()) {
                values.putIfAbsent(
                        columns.get(i),
                        VietnameseText.composed(cells.get(i)).strip().replaceAll("\\s+", " "));
            }
        }
        List<Fault> faults = new ArrayList<>();
        values.forEach((column, text) -> {
            if (text.length() > column.maxLength()) {
                faults.add(new Fault("register.plan.tooLong", column.maxLength()));
            }
        });
        return new RowOfDecision(
                values.get(Column.PRODUCT),
                values.get(Column.PRODUCER),
                values.get(Column.CERTIFICATE),
                stars(values.get(Column.STARS), faults),
                score(values.get(Column.SCORE), faults),
                potential(values.get(Column.POTENTIAL_FIVE_STAR), faults),
                faults);
    }

    private static Integer stars(String text, List<Fault> faults) {
        Optional<StarRating> stars = text == null ? Optional.empty() : Words.stars(text);
        if (stars.isEmpty()) {
            faults.add(
                    text == null
                            ? new Fault("register.plan.starsMissing")
                            : new Fault("register.plan.starsWrong", text));
        }
        return stars.map(StarRating::stars).orElse(null);
    }

    private static BigDecimal score(String text, List<Fault> faults) {
        if (text == null) {
            return null;
        }
        Optional<BigDecimal> score = CertificateCheck.score(text);
        if (score.isEmpty()) {
            faults.add(new Fault("register.plan.scoreWrong", text));
        }
        return score.orElse(null);
    }

    private static boolean potential(String text, List<Fault> faults) {
        if (text == null) {
            return false;
        }
        Optional<Boolean> answer = Words.answer(text);
        if (answer.isEmpty()) {
            faults.add(new Fault("register.plan.potentialWrong", text));
        }
        return answer.orElse(false);
    }

    /**
     * The rows of a CSV or XLSX file as if they had been pasted, so that they can be corrected in place.
     *
     * @throws org.basao.intake.api.UnreadableFile if it is of a wrong kind, too large or broken
     */
    public static String text(Path file, ImportLimits limits) throws IOException {
        StringBuilder text = new StringBuilder();
        int rows = 0;
        try (Lines lines = ProductFile.lines(file, limits)) {
            // one more than may be, so that too many are noticed
            while (lines.hasNext() && rows <= MOST + 1) {
                Line line = lines.next();
                if (!line.isBlank()) {
                    rows++;
                    text.append(String.join(
                                    "\t",
                                    line.cells().stream()
                                            .map(DecisionSheet::cell)
                                            .toList()))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String cell(Cell cell) {
        return switch (cell.kind()) {
            case TEXT, NUMBER -> cell.text().replaceAll("[\\s\"]+", " ").strip();
            case FORMULA, ERROR -> "?";
        };
    }
}

package org.basao.intake.domain;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportLimits;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.intake.api.SourceRow;
import org.basao.intake.api.UnreadableFile;

/** A file of products in any format that we take, as a stream of rows under the columns of its header. */
public final class ProductFile implements Iterator<SourceRow>, Closeable {
    private final Lines lines;
    private final ImportLimits limits;
    private final List<Column> header;
    private final Set<Integer> notes = new HashSet<>();
    private int rows;
    private Line next;

    private ProductFile(Lines lines, ImportLimits limits, Set<Column> required) {
        this.lines = lines;
        this.limits = limits;
        this.header = header(required);
    }

    /** A file of an office. @throws UnreadableFile as {@link #open(Path, ImportLimits, Set)} */
    public static ProductFile open(Path file, ImportLimits limits) {
        return open(file, limits, Column.REQUIRED);
    }

    /** @throws UnreadableFile if the file is too big, of a wrong kind, wrongly encoded, or lacks a column */
    public static ProductFile open(Path file, ImportLimits limits, Set<Column> required) {
        try {
            if (Files.size(file) > limits.fileBytes()) {
                throw new UnreadableFile(Reason.FILE_TOO_BIG, String.valueOf(limits.fileBytes() / 1024 / 1024));
            }
            Lines lines = lines(file, limits);
            try {
                return new ProductFile(lines, limits, required);
            } catch (UnreadableFile e) {
                lines.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableFile(Reason.FILE_MISSING, file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By what the file begins with, not by its name. */
    static Lines lines(Path file, ImportLimits limits) throws IOException {
        byte[] start = new byte[4];
        int read;
        try (InputStream in = Files.newInputStream(file)) {
            read = in.readNBytes(start, 0, start.length);
        }
        if (read == 0) {
            throw new UnreadableFile(Reason.FILE_EMPTY);
        }
        if (start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF) {
            throw new UnreadableFile(Reason.FILE_OLD_EXCEL);
        }
        return start[0] == 'P' && start[1] == 'K' ? XlsxLines.open(file, limits) : CsvLines.open(file);
    }

    private List<Column> header(Set<Column> required) {
        if (!lines.hasNext()) {
            throw new UnreadableFile(Reason.FILE_EMPTY);
        }
        Line line = lines.next();
        List<Column> header = new ArrayList<>();
        for (Cell cell : line.cells()) {
            if (MarkedSheet.isNote(cell.text())) {
                notes.add(header.size());
            }
            if (cell.text().isBlank() || notes.contains(header.size())) {
                header.add(null);
                continue;
            }
            Optional<Column> column = Column.of(cell.text());
            if (column.isEmpty()) {
                throw new UnreadableFile(
                        new Problem(line.number(), null, Reason.COLUMN_UNKNOWN, shortened(cell.text())));
            }
            if (header.contains(column.get())) {
                throw new UnreadableFile(new Problem(line.number(), column.get(), Reason.COLUMN_TWICE));
            }
            header.add(column.get());
        }
        for (Column column : Column.values()) {
            if (required.contains(column) && !header.contains(column)) {
                throw new UnreadableFile(new Problem(line.number(), column, Reason.COLUMN_MISSING));
            }
        }
        return header;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    @Override
    public boolean hasNext() {
        while (next == null && lines.hasNext()) {
            Line line = lines.next();
            if (!line.isBlank()) {
                rows++;
                if (rows > limits.rows()) {
                    throw new UnreadableFile(
                            new Problem(line.number(), null, Reason.TOO_MANY_ROWS, String.valueOf(limits.rows())));
                }
                next = line;
            }
        }
        return next != null;
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        int surplus = 0;
        for (int i = 0; i < next.cells().size(); i++) {
            Cell cell = next.cells().get(i);
            Column column = i < header.size() ? header.get(i) : null;
            if (column != null) {
                cells.put(column, cell);
            } else if (!cell.text().isBlank() && !notes.contains(i)) {
                surplus++;
            }
        }
        SourceRow row = new SourceRow(next.number(), cells, surplus);
        next = null;
        return row;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

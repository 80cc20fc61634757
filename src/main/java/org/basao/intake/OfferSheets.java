package org.basao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.basao.catalogue.Offers;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Pack;
import org.basao.catalogue.api.OfferView;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportLimits;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.intake.api.SheetFault;
import org.basao.intake.api.SheetLine;
import org.basao.intake.api.SheetTrial;
import org.basao.intake.api.SourceRow;
import org.basao.intake.api.UnreadableFile;
import org.basao.intake.domain.MarkedSheet;
import org.basao.intake.domain.OfferRow;
import org.basao.intake.domain.ProductFile;
import org.basao.intake.domain.SheetCells;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.security.Actor;

/**
 * A producer's own products as a spreadsheet with the columns of the import: given out with what is written now, and a file that came
 * back held against it, each time anew. It changes nothing.
 */
@ApplicationScoped
public class OfferSheets {
    private static final long MEBIBYTE = 1024 * 1024;
    static final ImportLimits LIMITS = new ImportLimits(5 * MEBIBYTE, 50 * MEBIBYTE, 100, 200, 500);

    private OwnSheetProducts products;
    private Offers offers;
    private StoredFiles files;

    protected OfferSheets() {}

    @Inject
    public OfferSheets(OwnSheetProducts products, Offers offers, StoredFiles files) {
        this.products = products;
        this.offers = offers;
        this.files = files;
    }

    /** The most rows of a file. */
    public static int mostRows() {
        return LIMITS.rows();
    }

    /** Whose a file is. */
    static String owner(Actor actor) {
        return actor.actingFor() == null ? actor.code() : actor.actingFor();
    }

    /** All products of the organisation acted for, as an XLSX file to change and send back. */
    public byte[] file(Actor actor, Locale locale) {
        List<Column> columns = Arrays.stream(Column.values())
                .filter(column -> column != Column.TAX_CODE)
                .toList();
        List<List<Cell>> lines = new ArrayList<>();
        lines.add(
                columns.stream().map(column -> Cell.text(column.header(locale))).toList());
        for (OwnSheetProducts.Certified one : products.of(actor)) {
            Map<Column, String> cells =
                    SheetCells.of(offers.find(actor, one.code()).offer(), locale);
            cells.putAll(one.facts());
            lines.add(columns.stream()
                    .map(column -> SheetCells.cell(column, cells.get(column)))
                    .toList());
        }
        return MarkedSheet.write(title(locale), lines);
    }

    private String title(Locale locale) {
        return new Texts(locale).text(products.areSample() ? "sheet.title.sample" : "sheet.title.own");
    }

    /**
     * What a stored file would do now.
     *
     * @throws NotFound if there is no such file of the organisation acted for
     */
    public SheetTrial trial(Actor actor, String key) {
        StoredFile file = stored(actor, key);
        return read(file, copy -> new Reading(actor).trial(copy, file));
    }

    /** The file with what is to be corrected beside each row. @throws NotFound as {@link #trial} */
    public byte[] marked(Actor actor, String key, Locale locale) {
        StoredFile file = stored(actor, key);
        Map<Long, String> notes = trial(actor, key).faults().stream()
                .collect(Collectors.groupingBy(
                        SheetFault::line,
                        Collectors.mapping(
                                fault -> (fault.column() == null
                                                ? ""
                                                : fault.column().header(locale) + ": ")
                                        + fault.in(locale),
                                Collectors.joining("\n"))));
        return read(file, copy -> {
            try {
                return MarkedSheet.marked(copy, LIMITS, title(locale), notes, locale);
            } catch (UnreadableFile e) {
                return MarkedSheet.write(
                        title(locale), List.of(List.of(Cell.text(new Texts(locale).reason(e.problem())))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private StoredFile stored(Actor actor, String key) {
        return files.find(key)
                .filter(file ->
                        file.fileClass() == FileClass.IMPORT && file.owner().equals(owner(actor)))
                .orElseThrow(() -> new NotFound(key));
    }

    private <T> T read(StoredFile file, java.util.function.Function<Path, T> reading) {
        try {
            Path copy = Files.createTempFile("basao-sheet", null);
            try (InputStream content = files.open(file)) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return reading.apply(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file, row by row. */
    private final class Reading {
        private final Actor actor;
        private final Map<String, OwnSheetProducts.Certified> own;
        private final List<SheetLine> lines = new ArrayList<>();
        private final List<SheetFault> faults = new ArrayList<>();
        private final Map<String, Long> seen = new HashMap<>();
        private final Map<String, Long> gtins = new HashMap<>();
        private long rows;
        private long unchanged;

        Reading(Actor actor) {
            this.actor = actor;
            this.own = products.of(actor).stream()
                    .collect(Collectors.toMap(OwnSheetProducts.Certified::nameKey, one -> one));
        }

        SheetTrial trial(Path copy, StoredFile file) {
            try (ProductFile source = ProductFile.open(copy, LIMITS, OfferRow.REQUIRED)) {
                while (source.hasNext()) {
                    rows++;
                    take(source.next());
                }
            } catch (UnreadableFile e) {
                // what could be read before is of no use: nobody knows what the rest would have said
                return new SheetTrial(file.key(), file.name(), 0, List.of(), 0, List.of(fault(e.problem())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faults.sort(Comparator.comparingLong(SheetFault::line));
            return new SheetTrial(file.key(), file.name(), rows, List.copyOf(lines), unchanged, List.copyOf(faults));
        }

        private void take(SourceRow row) {
            String name = OfferRow.nameKey(row);
            OwnSheetProducts.Certified product = own.get(name);
            if (product == null) {
                Reason reason = name.isEmpty() ? Reason.REQUIRED : Reason.NOT_OWN_PRODUCT;
                faults.add(fault(new Problem(row.line(), Column.PRODUCT, reason)));
                return;
            }
            Long before = seen.putIfAbsent(name, row.line());
            if (before != null) {
                faults.add(
                        fault(new Problem(row.line(), Column.PRODUCT, Reason.PRODUCT_TWICE, String.valueOf(before))));
                return;
            }
            OfferView known = offers.find(actor, product.code());
            OfferRow.Result result = OfferRow.read(row, known.offer(), product.facts());
            List<SheetFault> found =
                    new ArrayList<>(result.problems().stream().map(this::fault).toList());
            if (found.isEmpty()) {
                found.addAll(refused(row.line(), known, result.offer()));
            }
            faults.addAll(found);
            if (found.isEmpty() && result.offer().equals(known.offer())) {
                unchanged++;
            } else if (found.isEmpty()) {
                lines.add(new SheetLine(row.line(), known.code(), known.name(), known.version(), result.offer()));
            }
        }

        private List<SheetFault> refused(long line, OfferView known, Offer offer) {
            for (Pack pack : offer.packs()) {
                Long other = pack.gtin() == null ? null : gtins.putIfAbsent(pack.gtin(), line);
                if (other != null && other != line) {
                    return List.of(fault(new Problem(line, Column.GTIN, Reason.GTIN_TWICE, String.valueOf(other))));
                }
            }
            try {
                offers.expectSound(actor, known, offer);
                return List.of();
            } catch (InvalidFields e) {
                return e.fields().stream()
                        .map(field -> SheetRefusal.of(line, field.field(), field))
                        .toList();
            } catch (InvalidField e) {
                return List.of(SheetRefusal.of(line, e.field(), e));
            } catch (BusinessException e) {
                return List.of(SheetRefusal.of(line, "", e));
            }
        }

        private SheetFault fault(Problem problem) {
            return new SheetFault(
                    problem.line(),
                    problem.column(),
                    new Texts(Texts.VIETNAMESE).reason(problem),
                    new Texts(Locale.ENGLISH).reason(problem));
        }
    }
}

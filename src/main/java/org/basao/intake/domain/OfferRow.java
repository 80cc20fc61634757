package org.basao.intake.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Month;
import org.basao.catalogue.api.Offer.Pack;
import org.basao.catalogue.api.Offer.Standard;
import org.basao.catalogue.api.Offer.Story;
import org.basao.catalogue.api.Offer.Terms;
import org.basao.catalogue.api.VatState;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.intake.api.SourceRow;
import org.basao.intake.domain.OfferText.Vat;
import org.basao.intake.domain.ProductRow.Capacity;
import org.basao.kernel.Gtin;
import org.basao.kernel.Quantity;
import org.basao.kernel.Unit;
import org.basao.kernel.VietnameseText;

/**
 * A row of a producer's own file, held against what is written now. A cell that is empty, or says what is written, changes nothing; one
 * that says something else of what is certified is a fault.
 */
public final class OfferRow {
    /** What a file of a producer must have; the name tells which product it is. */
    public static final Set<Column> REQUIRED = Set.of(Column.PRODUCT);

    private static final Set<Column> OFFER = Set.of(
            Column.PRODUCT_EN,
            Column.PACK,
            Column.PER_CARTON,
            Column.PRICE_MIN,
            Column.PRICE_MAX,
            Column.VAT,
            Column.MINIMUM_ORDER,
            Column.MINIMUM_UNIT,
            Column.CAPACITY,
            Column.LEAD_TIME,
            Column.GTIN,
            Column.HS_CODE,
            Column.STANDARDS,
            Column.SHELF_LIFE,
            Column.STORAGE,
            Column.STORAGE_EN,
            Column.DESCRIPTION,
            Column.DESCRIPTION_EN,
            Column.STORY,
            Column.STORY_EN);

    /** Cells that are read together: if one of them changes, the other is what it was. */
    private static final List<List<Column>> TOGETHER =
            List.of(List.of(Column.PRICE_MIN, Column.PRICE_MAX), List.of(Column.MINIMUM_ORDER, Column.MINIMUM_UNIT));

    /** What cannot be said without a pack. */
    private static final List<Column> OF_PACK = List.of(
            Column.PER_CARTON, Column.PRICE_MIN, Column.VAT, Column.GTIN, Column.MINIMUM_ORDER, Column.CAPACITY);

    private static final PackText UNREAD = new PackText("", "", new Quantity(BigDecimal.ONE, Unit.PIECE));

    private final Offer known;
    private final RowReading row;

    private OfferRow(Offer known, RowReading row) {
        this.known = known;
        this.row = row;
    }

    /**
     * What a row makes of an offer.
     *
     * @param offer as it would be; what is known where there are problems
     */
    public record Result(Offer offer, List<Problem> problems) {}

    /** By what a row is known: its name, as names are compared; empty if it has none. */
    public static String nameKey(SourceRow source) {
        return VietnameseText.key(text(source, Column.PRODUCT));
    }

    /** @param certified what is certified, as the file of the producer's products says it */
    public static Result read(SourceRow source, Offer known, Map<Column, String> certified) {
        List<Problem> problems = new ArrayList<>();
        Map<Column, String> vietnamese = SheetCells.of(known, Locale.of("vi"));
        Map<Column, String> english = SheetCells.of(known, Locale.ENGLISH);
        Map<Column, Cell> changed = new EnumMap<>(Column.class);
        source.cells().forEach((column, cell) -> {
            String text = text(source, column);
            if (OFFER.contains(column)) {
                if (!text.isEmpty() && !same(text, vietnamese.get(column)) && !same(text, english.get(column))) {
                    changed.put(column, cell);
                }
            } else if (column != Column.PRODUCT && !text.isEmpty() && !sameFact(text, certified.get(column))) {
                problems.add(new Problem(source.line(), column, Reason.CERTIFIED_FACT));
            }
        });
        for (List<Column> group : TOGETHER) {
            if (group.stream().anyMatch(changed::containsKey)) {
                group.forEach(column -> complete(source, column, changed, vietnamese));
            }
        }
        changed.put(Column.PRODUCT, source.cells().getOrDefault(Column.PRODUCT, Cell.EMPTY));
        RowReading row = new RowReading(new SourceRow(source.line(), changed, source.surplus()), REQUIRED);
        Offer offer = new OfferRow(known, row).offer();
        problems.addAll(row.problems());
        return new Result(problems.isEmpty() ? offer : known, List.copyOf(problems));
    }

    private static void complete(
            SourceRow source, Column column, Map<Column, Cell> changed, Map<Column, String> known) {
        String given = text(source, column);
        boolean single = column == Column.PRICE_MAX;
        if (!given.isEmpty()) {
            changed.put(column, source.cells().get(column));
        } else if (!single && known.containsKey(column)) {
            changed.put(column, SheetCells.cell(column, known.get(column)));
        }
    }

    private static String text(SourceRow source, Column column) {
        Cell cell = source.cells().getOrDefault(column, Cell.EMPTY);
        return VietnameseText.composed(cell.text()).replace("\r\n", "\n").strip();
    }

    private static boolean same(String text, String known) {
        return known != null && text.equals(VietnameseText.composed(known).strip());
    }

    private static boolean sameFact(String text, String known) {
        return known != null
                && (VietnameseText.key(text).equals(VietnameseText.key(known))
                        || DateText.parse(text)
                                .filter(day -> DateText.parse(known)
                                        .filter(day::equals)
                                        .isPresent())
                                .isPresent());
    }

    private Offer offer() {
        Pack first = known.packs().isEmpty() ? null : known.packs().getFirst();
        PackText packText = row.meaning(Column.PACK, Reason.PACK_UNREADABLE, PackText::parse);
        if (packText == null && first != null) {
            packText = new PackText(
                    first.label(),
                    PackText.parse(first.label()).map(PackText::container).orElse(""),
                    new Quantity(first.netQuantity(), first.unit()));
        }
        if (packText == null
                && isMissing(Column.PACK)
                && OF_PACK.stream().anyMatch(one -> row.cell(one).isPresent())) {
            row.problem(Column.PACK, Reason.REQUIRED);
        }
        List<Pack> packs = new ArrayList<>(known.packs());
        // also behind a pack that is not understood: every fault of a row is said at once
        Pack pack = pack(packText == null ? UNREAD : packText, first);
        if (packText != null && first == null) {
            if (isMissing(Column.PRICE_MIN)) {
                row.problem(Column.PRICE_MIN, Reason.REQUIRED);
            }
            packs.add(pack);
        } else if (packText != null) {
            packs.set(0, pack);
        }
        return new Offer(
                story(),
                List.copyOf(packs),
                terms(packText),
                known.stay(),
                capacity(packText),
                standards(),
                known.pictures());
    }

    /** Whether nothing stands there, and nothing was said of it yet. */
    private boolean isMissing(Column column) {
        return row.cell(column).isEmpty() && row.problems().stream().noneMatch(problem -> problem.column() == column);
    }

    private Story story() {
        Story story = known.story();
        return new Story(
                or(row.text(Column.PRODUCT_EN), story.nameEn()),
                or(row.lines(Column.DESCRIPTION), story.descriptionVi()),
                or(row.lines(Column.DESCRIPTION_EN), story.descriptionEn()),
                or(row.lines(Column.STORY), story.storyVi()),
                or(row.lines(Column.STORY_EN), story.storyEn()));
    }

    private Pack pack(PackText text, Pack first) {
        boolean priced = row.cell(Column.PRICE_MIN).isPresent();
        boolean onRequest = priced ? OfferCheck.isOnRequest(row) : first == null || first.priceOnRequest();
        BigDecimal from = onRequest ? null : priced ? plain(OfferCheck.price(row, Column.PRICE_MIN)) : first.priceMin();
        BigDecimal to = onRequest ? null : priced ? plain(OfferCheck.price(row, Column.PRICE_MAX)) : first.priceMax();
        if (priced && onRequest && row.cell(Column.PRICE_MAX).isPresent()) {
            row.problem(Column.PRICE_MAX, Reason.PRICE_ORDER);
        }
        Vat vat = row.meaning(Column.VAT, Reason.VAT_UNREADABLE, OfferText::vat);
        Gtin gtin = row.meaning(Column.GTIN, Reason.GTIN, Gtin::parse);
        Integer perCarton = row.count(Column.PER_CARTON);
        return new Pack(
                text.label(),
                plain(text.net().amount()),
                text.net().unit(),
                perCarton == null && first != null ? first.perCarton() : perCarton,
                gtin != null ? gtin.value() : first == null ? null : first.gtin(),
                onRequest,
                from,
                to == null ? from : to,
                vat != null ? vat.state() : first == null ? VatState.UNSTATED : first.vatState(),
                vat != null ? plain(vat.rate()) : first == null ? null : first.vatRate(),
                onRequest || first == null ? List.of() : first.tiers());
    }

    private Terms terms(PackText packText) {
        Terms terms = known.terms();
        Quantity minimum = packText == null ? null : OfferCheck.minimum(row, packText);
        return new Terms(
                minimum == null ? terms.minimumOrder() : plain(minimum.amount()),
                minimum == null ? terms.minimumUnit() : minimum.unit(),
                or(row.count(Column.LEAD_TIME), terms.leadTimeDays()),
                or(row.count(Column.SHELF_LIFE), terms.shelfLifeDays()),
                or(row.text(Column.STORAGE), terms.storageVi()),
                or(row.text(Column.STORAGE_EN), terms.storageEn()),
                or(row.meaning(Column.HS_CODE, Reason.HS_CODE, OfferText::hsCode), terms.hsCode()),
                terms.deliversTo());
    }

    /** Months in different units are told in the base unit of the pack. */
    private List<Month> capacity(PackText packText) {
        List<Capacity> read = packText == null
                ? null
                : row.meaning(Column.CAPACITY, Reason.CAPACITY_UNREADABLE, text -> OfferText.capacity(text, packText));
        if (read == null) {
            return known.capacity();
        }
        boolean one =
                read.stream().map(month -> month.quantity().unit()).distinct().count() == 1;
        Unit base = packText.net().unit().dimension().base();
        return read.stream()
                .map(month -> one
                        ? new Month(
                                month.month(),
                                plain(month.quantity().amount()),
                                month.quantity().unit())
                        : new Month(month.month(), plain(month.quantity().inBaseUnit()), base))
                .toList();
    }

    private List<Standard> standards() {
        List<ProductRow.Standard> read =
                row.meaning(Column.STANDARDS, Reason.STANDARD_UNREADABLE, OfferText::standards);
        return read == null
                ? known.standards()
                : read.stream()
                        .map(one -> new Standard(one.name(), one.number(), one.validTo()))
                        .toList();
    }

    private static <T> T or(T given, T known) {
        return given == null ? known : given;
    }

    /** 120000.00 and 1.2E+5 are 120000, so that equal amounts are equal. */
    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package org.basao.intake.domain;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Month;
import org.basao.catalogue.api.Offer.Pack;
import org.basao.catalogue.api.Offer.Standard;
import org.basao.catalogue.api.Offer.Terms;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;

/** An offer in the cells of a file, written so that the file, read again, says the same. */
public final class SheetCells {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Set<Column> NUMBERS = Set.of(
            Column.PRICE_MIN,
            Column.PRICE_MAX,
            Column.PER_CARTON,
            Column.MINIMUM_ORDER,
            Column.LEAD_TIME,
            Column.SHELF_LIFE,
            Column.STARS);

    private SheetCells() {}

    /** What the offer says, where it says something. Of several packs the first one. */
    public static Map<Column, String> of(Offer offer, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Offer.Story story = offer.story();
        put(cells, Column.PRODUCT_EN, story.nameEn());
        put(cells, Column.DESCRIPTION, story.descriptionVi());
        put(cells, Column.DESCRIPTION_EN, story.descriptionEn());
        put(cells, Column.STORY, story.storyVi());
        put(cells, Column.STORY_EN, story.storyEn());
        if (!offer.packs().isEmpty()) {
            pack(cells, offer.packs().getFirst(), english);
        }
        terms(cells, offer.terms());
        put(cells, Column.CAPACITY, offer.capacity().isEmpty() ? null : capacity(offer.capacity()));
        put(
                cells,
                Column.STANDARDS,
                offer.standards().isEmpty()
                        ? null
                        : offer.standards().stream().map(SheetCells::standard).collect(Collectors.joining("; ")));
        return cells;
    }

    /** The text as a cell: a number where the column holds numbers and it is one. */
    public static Cell cell(Column column, String text) {
        if (text == null) {
            return Cell.EMPTY;
        }
        boolean number = NUMBERS.contains(column) && text.matches("[0-9]+(\\.[0-9]+)?");
        return number ? new Cell(Cell.Kind.NUMBER, text) : Cell.text(text);
    }

    private static void pack(Map<Column, String> cells, Pack pack, boolean english) {
        put(cells, Column.PACK, pack.label());
        put(cells, Column.PER_CARTON, pack.perCarton());
        put(cells, Column.GTIN, pack.gtin());
        if (pack.priceOnRequest()) {
            put(cells, Column.PRICE_MIN, english ? "on request" : "liên hệ");
        } else {
            put(cells, Column.PRICE_MIN, plain(pack.priceMin()));
            boolean range = pack.priceMax() != null && pack.priceMax().compareTo(pack.priceMin()) != 0;
            put(cells, Column.PRICE_MAX, range ? plain(pack.priceMax()) : null);
        }
        String rate = pack.vatRate() == null ? "" : " " + plain(pack.vatRate()) + "%";
        put(
                cells,
                Column.VAT,
                switch (pack.vatState()) {
                    case INCLUDED -> (english ? "included" : "đã gồm") + rate;
                    case EXCLUDED -> (english ? "excluded" : "chưa gồm") + rate;
                    case NOT_SUBJECT -> english ? "not subject" : "không chịu thuế";
                    case UNSTATED -> null;
                });
    }

    private static void terms(Map<Column, String> cells, Terms terms) {
        if (terms.minimumOrder() != null) {
            put(cells, Column.MINIMUM_ORDER, plain(terms.minimumOrder()));
            put(cells, Column.MINIMUM_UNIT, terms.minimumUnit().symbol());
        }
        put(cells, Column.LEAD_TIME, terms.leadTimeDays());
        put(cells, Column.SHELF_LIFE, terms.shelfLifeDays());
        put(cells, Column.HS_CODE, terms.hsCode());
        put(cells, Column.STORAGE, terms.storageVi());
        put(cells, Column.STORAGE_EN, terms.storageEn());
    }

    /** Months that follow each other with the same amount stand together: {@code 1-12: 500 kg}. */
    private static String capacity(List<Month> months) {
        StringBuilder text = new StringBuilder();
        int first = 0;
        while (first < months.size()) {
            int last = first;
            while (last + 1 < months.size()
                    && months.get(last + 1).month() == months.get(last).month() + 1
                    && months.get(last + 1).unit() == months.get(first).unit()
                    && months.get(last + 1)
                                    .quantity()
                                    .compareTo(months.get(first).quantity())
                            == 0) {
                last++;
            }
            Month one = months.get(first);
            text.append(text.isEmpty() ? "" : "; ").append(one.month());
            if (last > first) {
                text.append('-').append(months.get(last).month());
            }
            text.append(": ")
                    .append(written(one.quantity()))
                    .append(' ')
                    .append(one.unit().symbol());
            first = last + 1;
        }
        return text.toString();
    }

    private static String standard(Standard one) {
        String number = one.number() == null ? "" : one.number();
        String day = one.validTo() == null ? "" : DAY.format(one.validTo());
        if (!day.isEmpty()) {
            return one.name() + " | " + number + " | " + day;
        }
        return number.isEmpty() ? one.name() : one.name() + " | " + number;
    }

    /** A number inside a text, with a comma before its decimals. */
    private static String written(BigDecimal number) {
        return plain(number).replace('.', ',');
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void put(Map<Column, String> cells, Column column, Object value) {
        if (value != null) {
            cells.put(column, value.toString());
        }
    }
}

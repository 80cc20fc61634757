package org.basao.inquiry.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.basao.inquiry.api.ComparisonView;
import org.basao.inquiry.api.ComparisonView.Entry;
import org.basao.inquiry.api.ComparisonView.Group;
import org.basao.inquiry.api.OfferView;
import org.basao.inquiry.api.OfferedLine;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Offers side by side as a workbook: one sheet by line, one in whole. Amounts, prices and days are values that a spreadsheet reckons
 * with; texts are texts and never formulas.
 *
 * @param sample whether the first line says that these are sample data
 */
record ComparisonSheet(ComparisonView view, DealWords words, boolean sample) {
    private static final int WIDE = 28;
    private static final int NARROW = 16;

    byte[] xlsx() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(content, "BaSao", "1.0")) {
            lines(book.newWorksheet(words.say("compare.sheet.lines")));
            whole(book.newWorksheet(words.say("compare.sheet.whole")));
        }
        return content.toByteArray();
    }

    private void lines(Worksheet sheet) {
        int row = head(
                sheet,
                List.of(
                        "compare.kind",
                        "compare.product",
                        "deal.producer",
                        "compare.stars",
                        "compare.amount",
                        "compare.unit",
                        "compare.offerPrice",
                        "compare.offerUnit",
                        "compare.perBase",
                        "compare.bestColumn",
                        "compare.steps",
                        "compare.minimum",
                        "compare.leadTime",
                        "compare.validity"));
        for (Group group : view.groups()) {
            for (Entry entry : group.entries()) {
                line(sheet, row++, group, entry);
            }
        }
    }

    private void line(Worksheet sheet, int row, Group group, Entry entry) {
        OfferedLine line = entry.line();
        int column = 0;
        text(sheet, row, column++, words.either(group.name(), group.nameEn()));
        text(
                sheet,
                row,
                column++,
                words.either(line.goods().name(), line.goods().nameEn()));
        text(sheet, row, column++, entry.offer().producerName());
        number(sheet, row, column++, BigDecimal.valueOf(line.goods().stars()));
        number(sheet, row, column++, line.asked().amount());
        text(sheet, row, column++, words.unit(line.asked().unit()));
        number(sheet, row, column++, line.priceAtAsked());
        text(sheet, row, column++, words.unit(line.unit()));
        number(sheet, row, column++, entry.perBase());
        text(sheet, row, column++, entry.best() ? words.say("compare.best") : "");
        text(
                sheet,
                row,
                column++,
                line.quoted().tiers().stream()
                        .map(step -> words.step(step, entry.offer().currency()))
                        .collect(Collectors.joining("; ")));
        number(sheet, row, column++, line.quoted().minimum());
        number(
                sheet,
                row,
                column++,
                line.quoted().leadTimeDays() == null
                        ? null
                        : BigDecimal.valueOf(line.quoted().leadTimeDays()));
        day(sheet, row, column, entry.offer().terms().validUntil());
    }

    private void whole(Worksheet sheet) {
        int row = head(
                sheet,
                List.of(
                        "deal.producer",
                        "compare.total",
                        "compare.withAll",
                        "compare.bestColumn",
                        "compare.complete",
                        "terms.vat",
                        "terms.freight",
                        "terms.payment",
                        "terms.delivery",
                        "compare.validity"));
        for (OfferView offer : view.offers()) {
            int column = 0;
            text(sheet, row, column++, offer.producerName());
            number(sheet, row, column++, offer.total());
            number(sheet, row, column++, offer.whole());
            text(sheet, row, column++, view.isBest(offer) ? words.say("compare.bestWhole") : "");
            text(sheet, row, column++, words.say(offer.isComplete() ? "yes" : "no"));
            text(sheet, row, column++, words.vat(offer.terms()));
            text(sheet, row, column++, words.freight(offer.terms(), offer.currency()));
            text(sheet, row, column++, offer.terms().payment());
            text(sheet, row, column++, offer.terms().delivery());
            day(sheet, row, column, offer.terms().validUntil());
            row++;
        }
    }

    /** Names the columns. @return the first row behind them */
    private int head(Worksheet sheet, List<String> keys) {
        int row = 0;
        if (sample) {
            sheet.value(row++, 0, words.say("sample"));
        }
        for (int column = 0; column < keys.size(); column++) {
            sheet.value(row, column, words.say(keys.get(column)));
            sheet.style(row, column).bold().wrapText(true).set();
            sheet.width(column, column < 3 ? WIDE : NARROW);
        }
        sheet.freezePane(0, row + 1);
        return row + 1;
    }

    private static void text(Worksheet sheet, int row, int column, String value) {
        if (value != null && !value.isEmpty()) {
            sheet.value(row, column, value);
        }
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal value) {
        if (value != null) {
            sheet.value(row, column, value);
            sheet.style(row, column).format("#,##0.###").set();
        }
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate value) {
        sheet.value(row, column, value);
        sheet.style(row, column).format("dd/mm/yyyy").set();
    }
}

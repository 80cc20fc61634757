package org.basao.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.basao.intake.api.Column;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as they go wrong: each with a word of what is said of it in English. */
enum BrokenSheet {
    EMPTY(null, null),
    A_PHOTO(null, null),
    OLD_EXCEL(null, null),
    CUT_SHORT("damaged", null),
    BOMB("unusual size", null),
    UTF_16("UTF-16", null),
    UNKNOWN_COLUMN("not known", null),
    COLUMN_TWICE("there twice", Column.PRODUCT),
    NO_NAMES("required column", Column.PRODUCT),
    TOO_MANY_ROWS("more than", null),
    FORMULA("formula", Column.PRICE_MIN),
    NO_NAME("must not be empty", Column.PRODUCT),
    FOREIGN_PRODUCT("no product of this name", Column.PRODUCT),
    PRODUCT_TWICE("already in line", Column.PRODUCT),
    STARS("certified", Column.STARS),
    TAX_CODE("certified", Column.TAX_CODE),
    PRICE("not understood", Column.PRICE_MIN),
    PRICE_BELOW_TIER("Whoever takes more", Column.PRICE_MIN),
    BAR_CODE("GTIN", Column.GTIN),
    BAR_CODE_TWICE("already in line", Column.GTIN),
    CAPACITY("not understood", Column.CAPACITY),
    STANDARDS("At most", null),
    TOO_LONG("characters", Column.DESCRIPTION);

    private static final String EAN = "96385074";

    private final String words;
    private final Column column;

    BrokenSheet(String words, Column column) {
        this.words = words;
        this.column = column;
    }

    /** Whether the file is not even taken. */
    boolean isRefusedAtOnce() {
        return words == null;
    }

    String words() {
        return words;
    }

    Column column() {
        return column;
    }

    /**
     * @param one row of a product without an offer
     * @param other row of one with prices by quantity
     */
    byte[] of(SheetFile file, int one, int other, int most) {
        return switch (this) {
            case EMPTY -> new byte[0];
            case A_PHOTO ->
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
            case OLD_EXCEL ->
                Arrays.copyOf(
                        new byte[] {
                            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                        },
                        2048);
            case CUT_SHORT -> cut(file.xlsx());
            case BOMB -> bomb();
            case UTF_16 -> file.csv().getBytes(StandardCharsets.UTF_16);
            case UNKNOWN_COLUMN -> file.column("Màu sắc").xlsx();
            case COLUMN_TWICE ->
                file.column(Column.PRODUCT.header(OfferSheetIT.VI)).xlsx();
            case NO_NAMES -> SheetFile.of(Column.PACK).set(1, Column.PACK, "kg").xlsx();
            case TOO_MANY_ROWS -> rows(most + 1);
            case FORMULA -> formula(file.get(one, Column.PRODUCT.header(OfferSheetIT.VI)));
            case NO_NAME ->
                file.set(one, Column.PRODUCT, "").set(one, Column.PACK, "kg").xlsx();
            case FOREIGN_PRODUCT ->
                file.set(one, Column.PRODUCT, "Rượu của người khác").xlsx();
            case PRODUCT_TWICE ->
                file.set(3, Column.PRODUCT, file.get(one, Column.PRODUCT.header(OfferSheetIT.VI)))
                        .xlsx();
            case STARS -> file.set(one, Column.STARS, "5").xlsx();
            case TAX_CODE ->
                file.column(Column.TAX_CODE.header(OfferSheetIT.VI))
                        .set(one, Column.TAX_CODE, "001099012345")
                        .xlsx();
            case PRICE ->
                file.set(one, Column.PACK, "kg")
                        .set(one, Column.PRICE_MIN, "rẻ")
                        .xlsx();
            case PRICE_BELOW_TIER -> file.set(other, Column.PRICE_MIN, "300000").xlsx();
            case BAR_CODE -> priced(file, one).set(one, Column.GTIN, "96385075").xlsx();
            case BAR_CODE_TWICE ->
                priced(file, one)
                        .set(one, Column.GTIN, EAN)
                        .set(other, Column.GTIN, EAN)
                        .xlsx();
            case CAPACITY ->
                priced(file, one).set(one, Column.CAPACITY, "13: 5 kg").xlsx();
            case STANDARDS ->
                file.set(one, Column.STANDARDS, "A; B; C; D; E; F; G; H; I; J; K; L; M")
                        .xlsx();
            case TOO_LONG ->
                file.set(one, Column.DESCRIPTION, "dài ".repeat(600)).xlsx();
        };
    }

    private static SheetFile priced(SheetFile file, int row) {
        return file.set(row, Column.PACK, "kg").set(row, Column.PRICE_MIN, "90000");
    }

    private static byte[] cut(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] rows(int rows) {
        SheetFile file = SheetFile.of(Column.PRODUCT);
        for (int row = 1; row <= rows; row++) {
            file.set(row, Column.PRODUCT, "Chè " + row);
        }
        return file.xlsx();
    }

    private static byte[] formula(String product) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            sheet.value(0, 0, Column.PRODUCT.header(OfferSheetIT.VI));
            sheet.value(0, 1, Column.PRICE_MIN.header(OfferSheetIT.VI));
            sheet.value(0, 2, Column.PACK.header(OfferSheetIT.VI));
            sheet.value(1, 0, product);
            sheet.formula(1, 1, "1000*90");
            sheet.value(1, 2, "kg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < 60; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package org.basao.intake;

import java.util.Map;
import org.basao.intake.api.Column;
import org.basao.intake.api.SheetFault;
import org.basao.platform.error.BusinessException;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/** What the catalogue refuses of an offer, said at the column of the file that it concerns. */
final class SheetRefusal {
    private static final String CATALOGUE = "org.basao.catalogue.messages";
    private static final Map<String, Column> COLUMNS = Map.ofEntries(
            Map.entry("nameEn", Column.PRODUCT_EN),
            Map.entry("descriptionVi", Column.DESCRIPTION),
            Map.entry("descriptionEn", Column.DESCRIPTION_EN),
            Map.entry("storyVi", Column.STORY),
            Map.entry("storyEn", Column.STORY_EN),
            Map.entry("label", Column.PACK),
            Map.entry("netQuantity", Column.PACK),
            Map.entry("unit", Column.PACK),
            Map.entry("perCarton", Column.PER_CARTON),
            Map.entry("gtin", Column.GTIN),
            Map.entry("priceMin", Column.PRICE_MIN),
            Map.entry("priceMax", Column.PRICE_MAX),
            Map.entry("vatRate", Column.VAT),
            Map.entry("tierFrom", Column.PRICE_MIN),
            Map.entry("tierPrice", Column.PRICE_MIN),
            Map.entry("minimumOrder", Column.MINIMUM_ORDER),
            Map.entry("minimumUnit", Column.MINIMUM_UNIT),
            Map.entry("leadTimeDays", Column.LEAD_TIME),
            Map.entry("shelfLifeDays", Column.SHELF_LIFE),
            Map.entry("storageVi", Column.STORAGE),
            Map.entry("storageEn", Column.STORAGE_EN),
            Map.entry("hsCode", Column.HS_CODE),
            Map.entry("month", Column.CAPACITY),
            Map.entry("standard", Column.STANDARDS),
            Map.entry("number", Column.STANDARDS),
            Map.entry("validTo", Column.STANDARDS));

    private SheetRefusal() {}

    /** @param field as the editor's form names it, perhaps with the number of its row; empty if it concerns the whole */
    static SheetFault of(long line, String field, BusinessException refusal) {
        return new SheetFault(
                line,
                COLUMNS.get(field.replaceAll("[0-9]+$", "")),
                words(Language.VI, refusal),
                words(Language.EN, refusal));
    }

    private static String words(Language language, BusinessException refusal) {
        return Texts.of(CATALOGUE, language)
                .text(refusal.messageKey(), refusal.parameters().toArray());
    }
}

package org.basao.search.api;

/**
 * What a visitor may be typing.
 *
 * @param code public code of the product or producer, code of the province, number of the set; null for a commune
 * @param name as it is written
 * @param nameEn in English, or null
 * @param detail what tells it from others of that name: the producer, the province; may be null
 */
public record Suggestion(Kind kind, String code, String name, String nameEn, String detail) {

    /** What is suggested. */
    public enum Kind {
        PRODUCT,
        PRODUCER,
        PLACE,
        SET
    }
}

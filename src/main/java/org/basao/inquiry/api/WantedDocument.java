package org.basao.inquiry.api;

/** Papers that a buyer wants with an answer. */
public enum WantedDocument {
    CERTIFICATE_COPY,
    FOOD_SAFETY,
    SELF_DECLARATION,
    TEST_RESULTS,
    TRACEABILITY,
    EXPORT_PAPERS,
    PRICE_LIST
}

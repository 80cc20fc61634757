package org.basao.inquiry.api;

/** Why a producer does not answer. */
public enum DeclineReason {
    OUT_OF_STOCK,
    QUANTITY_TOO_SMALL,
    QUANTITY_TOO_LARGE,
    PRICE_TOO_LOW,
    PLACE_NOT_SERVED,
    DATES_NOT_POSSIBLE,
    OTHER
}

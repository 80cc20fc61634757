package org.basao.platform.persistence;

/** What a public code may name. */
public enum CodeKind {
    ORGANISATION,
    PRODUCT,
    CERTIFICATE,
    PERSON,
    SIGN_IN,
    MEMBERSHIP,
    CLAIM,
    API_TOKEN,
    CERTIFIED_CHANGE,
    PRODUCT_REPORT,
    REQUEST,
    TALK,
    TALK_MESSAGE,
    ROUND,
    DEAL
}

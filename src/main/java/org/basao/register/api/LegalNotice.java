package org.basao.register.api;

/** What the law wants said beside such goods. */
public enum LegalNotice {
    ALCOHOL,
    NOT_A_MEDICINE
}

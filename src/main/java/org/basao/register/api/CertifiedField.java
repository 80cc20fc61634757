package org.basao.register.api;

/** What of a product is certified and changes only when an officer agrees; stars and papers change by a decision alone. */
public enum CertifiedField {
    /** The certified name. */
    NAME,
    /** Who holds it: the public code of an organisation. */
    HOLDER,
    /** Its product set: the number. */
    SET,
    /** What it is made of and how, in words. */
    RECIPE,
    /** What its label says, in words. */
    LABEL
}

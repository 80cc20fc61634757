package org.basao.organisation.api;

/** By what somebody shows to belong to an organisation. A name shows nothing. */
public enum ClaimBasis {
    /** The tax code was typed and is the same. */
    TAX_CODE,
    /** Papers are uploaded for the officer to read. */
    PAPERS
}

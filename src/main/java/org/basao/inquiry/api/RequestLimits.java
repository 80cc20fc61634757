package org.basao.inquiry.api;

import java.util.List;

/** How much one may ask, and how long producers have to answer. */
public final class RequestLimits {
    /** Products in one request, and in a basket. */
    public static final int MOST_LINES = 50;

    /** So many days from today producers have at the least to begin an answer. */
    public static final int FEWEST_DAYS = 1;

    /** And so many at the most. */
    public static final int MOST_DAYS = 60;

    /** What a form proposes. */
    public static final int USUAL_DAYS = 7;

    /** Open requests of one verified organisation. */
    public static final int MOST_OPEN = 100;

    /** Open requests of an organisation for which an officer's decision is awaited. */
    public static final int MOST_OPEN_UNVERIFIED = 10;

    /** Open requests of a guest's address, with those that wait for their link. */
    public static final int MOST_OPEN_OF_GUEST = 3;

    /** Of Incoterms 2020 those that are used for goods like these. */
    public static final List<String> INCOTERMS = List.of("EXW", "FCA", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DDP");

    private RequestLimits() {}
}

package org.basao.platform.limit;

import org.basao.platform.config.Rate;

/** What is done only so often; {@code BASAO_LIMIT_<name>} sets another measure. */
public enum RateLimit {
    /** Pages of the site, by network address. */
    PAGES(120, 4),
    /** The API, by network address. */
    API(120, 4),
    /** Asking for an account, by network address: a whole class may sit behind one. */
    SIGN_UP(60, 3600),
    /** Asking for a new password, by network address. */
    FORGOTTEN(30, 3600),
    /** Reporting products, by network address. */
    REPORT(10, 3600),
    /** Trying tax codes, by person: that of a household is a citizen's own number. */
    TAX_CODE(20, 3600),
    /** Asking producers without an account, by network address. */
    GUEST_REQUEST(20, 3600),
    /** Taking one's own data along, by person. */
    OWN_DATA(5, 3600);

    private final int times;
    private final int seconds;

    RateLimit(int times, int seconds) {
        this.times = times;
        this.seconds = seconds;
    }

    /** What holds unless the operator sets another. */
    Rate usual() {
        return new Rate(times, seconds);
    }
}

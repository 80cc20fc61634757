package org.basao.site.web.api;

import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.OwnProductView.WhyNotPublic;

/**
 * A product of the organisation whose key was sent.
 *
 * @param visible whether the public sees it today
 * @param certifiedTo last day of today's certificate; null if none is effective
 * @param url path of its page, which answers only while it is visible
 */
public record OwnProductSheet(
        String code, String name, boolean visible, List<WhyNotPublic> whyNotPublic, LocalDate certifiedTo, String url) {

    /** The answer of {@code GET /organisation/products}: all of them, by name. */
    public record Found(int total, List<OwnProductSheet> items) {}
}

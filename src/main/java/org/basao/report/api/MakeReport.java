package org.basao.report.api;

import org.basao.platform.i18n.Language;

/**
 * Report a product.
 *
 * @param product public code
 * @param reason null if none was chosen, which is refused
 * @param words what was seen, as typed
 * @param address where the answer goes, as typed; null or empty for none
 * @param language in which the answer is to be written
 */
public record MakeReport(String product, ReportReason reason, String words, String address, Language language) {
    /** Says nothing of the words or the address. */
    @Override
    public String toString() {
        return "MakeReport " + product;
    }
}

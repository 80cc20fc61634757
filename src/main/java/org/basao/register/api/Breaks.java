package org.basao.register.api;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands on a certificate and would be hurt by its end: talks, fairs, contracts. Features above this one implement it; the
 * register asks all of them before an officer confirms a revocation.
 */
public interface Breaks {
    /**
     * Some things of one kind.
     *
     * @param code {@code <feature>.<name>}: the text {@code breaks.<name>} of that feature's messages says it, with the number as {0}
     * @param count how many, more than zero
     */
    record Broken(String code, long count) {}

    /**
     * What would break; empty if nothing.
     *
     * @param product public code
     * @param from the first day without the certificate
     */
    List<Broken> of(String product, LocalDate from);
}

package org.basao.register.api;

import java.time.LocalDate;
import java.util.List;

/**
 * What a row of a decision would do, before anything is done.
 *
 * @param row as it was given, the first being 0
 * @param product public code, or null if none is meant
 * @param placeName the product's place as it was called on the day of the decision, or null
 * @param effect null if it cannot be done
 * @param starsBefore 0 if it has no certificate
 * @param numberBefore of the certificate that would be superseded, or null
 * @param lastDay of the new certificate, or null
 * @param faults why it cannot be done; empty if it can
 */
public record PlannedRecognition(
        int row,
        String product,
        String productName,
        String holderName,
        String placeName,
        Effect effect,
        int starsBefore,
        String numberBefore,
        LocalDate lastDay,
        List<Fault> faults) {
    /** What becomes of the product's standing. */
    public enum Effect {
        /** It never had a certificate. */
        FIRST,
        /** More stars than its newest certificate: an upgrade, which is counted. */
        UP,
        EQUAL,
        DOWN
    }

    /**
     * Why a row cannot be done.
     *
     * @param key of a text in this feature's messages
     */
    public record Fault(String key, List<Object> parameters) {
        public Fault(String key, Object... parameters) {
            this(key, List.of(parameters));
        }
    }

    public boolean isGood() {
        return faults.isEmpty();
    }
}

package org.basao.register.api;

import java.time.LocalDate;

/**
 * A product that was recognised again.
 *
 * @param happenedOn the day of the newer decision
 * @param certificate public code of the newer one
 */
public record ReRecognition(
        LocalDate happenedOn,
        StarMove move,
        int starsBefore,
        int stars,
        String certificate,
        String product,
        String productName,
        String holderName) {}

package org.basao.register.api;

import java.math.BigDecimal;
import java.util.List;

/**
 * One row of a decision as an officer gives it. What could not be read is null and stands among the faults.
 *
 * @param product public code or certified name
 * @param producer name of the holder; null or empty where the product alone says enough
 * @param certificate official number
 * @param stars null if they could not be read
 */
public record RowOfDecision(
        String product,
        String producer,
        String certificate,
        Integer stars,
        BigDecimal score,
        boolean potentialFiveStar,
        List<PlannedRecognition.Fault> faults) {}

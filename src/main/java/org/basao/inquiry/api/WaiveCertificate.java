package org.basao.inquiry.api;

import jakarta.validation.constraints.NotNull;

/**
 * Takes a product although its certificate lapsed after the talk began.
 *
 * @param product public code
 * @param text why, in the buyer's words; it stands with the deal for good
 */
public record WaiveCertificate(
        @NotNull String talk, @NotNull String product, String text) {}

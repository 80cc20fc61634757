package org.basao.register.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Ask officers to change something certified.
 *
 * @param product public code
 * @param version of the product ({@code product.version}) that was seen
 * @param value as {@link CertifiedField} says for each field
 * @param reason for the officer who decides, and for the audit
 */
public record AskCertifiedChange(
        @NotBlank String product,
        @PositiveOrZero long version,
        @NotNull CertifiedField field,
        String value,
        String reason) {}

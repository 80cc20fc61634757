package org.basao.register.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Take a certificate back from a day on; lapsed ones too.
 *
 * @param from first day without it
 * @param decision number of the decision to revoke
 */
public record RevokeCertificate(
        @NotBlank String code,
        @PositiveOrZero long version,
        @NotNull LocalDate from,
        @NotBlank @Size(max = 60) String decision,
        @NotBlank @Size(max = 1000) String reason) {}

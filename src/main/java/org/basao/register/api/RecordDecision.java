package org.basao.register.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Enter a recognition decision and what it recognises.
 *
 * @param issuer as printed, such as {@code UBND tỉnh Thái Nguyên}
 * @param number as printed, such as {@code 1234/QĐ-UBND}
 * @param scan key of the signed paper as a file of the actor's office, or null
 */
public record RecordDecision(
        @NotBlank @Size(max = 200) String issuer,
        @NotNull DecisionLevel level,
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate signedOn,
        @Size(max = 200) String signer,
        @NotEmpty @Size(max = 500) List<@Valid Recognition> recognitions,
        String scan) {

    /** Without a file. */
    public RecordDecision(
            String issuer,
            DecisionLevel level,
            String number,
            LocalDate signedOn,
            String signer,
            List<Recognition> recognitions) {
        this(issuer, level, number, signedOn, signer, recognitions, null);
    }

    /**
     * One product in the decision.
     *
     * @param number the certificate's official number
     * @param placeName the place as it is called on the day of the decision
     */
    public record Recognition(
            @NotBlank String productCode,
            @NotBlank @Size(max = 80) String number,
            int stars,
            boolean potentialFiveStar,
            BigDecimal score,
            @NotBlank @Size(max = 200) String placeName) {}
}

package org.basao.intake.api;

import java.time.LocalDate;
import org.basao.register.api.DecisionLevel;

/**
 * A decision as an officer types it, before it is issued.
 *
 * @param level null if none was chosen
 * @param signedOn null if it was not given or is no day
 * @param rows as pasted from a spreadsheet
 * @param scan key of the signed paper as a file, or null
 */
public record DraftDecision(
        String issuer,
        DecisionLevel level,
        String number,
        LocalDate signedOn,
        String signer,
        String rows,
        String scan) {}

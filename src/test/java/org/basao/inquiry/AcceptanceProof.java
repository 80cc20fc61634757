package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.basao.local.ProofTable;
import org.basao.local.Services;
import org.junit.jupiter.api.Test;

/** A thousand people say yes to the same offer at the same moment. */
class AcceptanceProof {
    private static final int PEOPLE = 1_000;

    @Test
    void of_a_thousand_who_accept_at_once_each_line_has_one_winner_and_no_more_than_was_asked() throws Exception {
        AcceptanceRace race = new AcceptanceRace(Services.shared());
        long start = System.nanoTime();

        AcceptanceRace.Result result = race.run(PEOPLE);

        ProofTable.add(
                "Acceptances racing",
                "%d at once: %d deals, %d refused, %d failed, %d of %d lines taken once, %d beyond what was asked, %.1f s"
                        .formatted(
                                PEOPLE,
                                result.deals(),
                                result.refused(),
                                result.failures().size(),
                                race.acceptances(),
                                AcceptanceRace.LINES,
                                race.beyond(),
                                (System.nanoTime() - start) / 1e9));
        assertThat(result.failures()).isEmpty();
        assertThat(race.deals()).isEqualTo(result.deals()).isPositive();
        assertThat(race.beyond()).isZero();
        assertThat(race.acceptances()).isEqualTo(AcceptanceRace.LINES).isEqualTo(race.taken());
    }
}

package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.basao.local.Services;
import org.junit.jupiter.api.RepeatedTest;

class AcceptanceRaceIT {
    @RepeatedTest(3)
    void of_twenty_who_accept_at_once_each_line_has_one_winner_and_no_more_than_was_asked() throws Exception {
        AcceptanceRace race = new AcceptanceRace(Services.shared());

        AcceptanceRace.Result result = race.run(20);

        assertThat(result.failures()).isEmpty();
        assertThat(result.deals()).isPositive();
        assertThat(race.deals()).isEqualTo(result.deals());
        assertThat(race.beyond()).isZero();
        assertThat(race.acceptances()).isEqualTo(AcceptanceRace.LINES).isEqualTo(race.taken());
    }
}

package org.basao.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives every rule the one clock of the application: a clock that was moved starts to run once, not for each rule anew. */
@ApplicationScoped
public class ClockProducer {
    private Clock clock;

    @Produces
    public synchronized Clock clock(Settings settings) {
        if (clock == null) {
            clock = settings.clock();
        }
        return clock;
    }
}

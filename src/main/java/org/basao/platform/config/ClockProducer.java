package org.basao.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives every rule the one clock of the application. */
@ApplicationScoped
public class ClockProducer {
    @Produces
    public Clock clock(Settings settings) {
        return settings.clock();
    }
}

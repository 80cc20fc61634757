package org.basao.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.basao.platform.config.Days;

/** A clock that stands still until a test moves it. */
public final class TestClock extends Clock {
    /** The day for which the sample's certificates were made, 10:00 in Việt Nam. */
    public static final Instant SAMPLE_DAY = Instant.parse("2026-11-15T03:00:00Z");

    private volatile Instant now = SAMPLE_DAY;

    public void setTo(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(Days.ZONE).toInstant();
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void reset() {
        now = SAMPLE_DAY;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Days.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}

package org.basao.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.basao.platform.config.NetworkAddress;
import org.basao.platform.config.NetworkRange;
import org.basao.platform.config.Rate;
import org.basao.platform.config.Settings;

/**
 * Keeps one visitor from taking what is there for all. Counted in the memory of this server: a restart forgets, several servers count
 * apart. Each counter is a bucket that holds as many as may be done at once and fills again steadily.
 */
@ApplicationScoped
public class RateLimits {
    private static final int MOST_BUCKETS = 200_000;
    private static final Duration KEPT = Duration.ofHours(2);
    private static final double MILLIS = 1000.0;

    private Settings settings;
    private Clock clock;
    private Map<RateLimit, Rate> rates;
    private List<NetworkRange> unlimited;
    private Cache<Key, Bucket> buckets;

    private record Key(RateLimit limit, String who) {}

    private record Bucket(double left, long atMillis) {}

    protected RateLimits() {}

    @Inject
    public RateLimits(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.rates = new EnumMap<>(RateLimit.class);
        for (RateLimit limit : RateLimit.values()) {
            rates.put(limit, settings.limit(limit.name(), limit.usual()));
        }
        this.unlimited = settings.unlimitedAddresses();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(KEPT)
                .build();
    }

    /** @throws IllegalStateException if a setting cannot be read, which stops the start */
    void check(@Observes @Priority(20) Startup event) {
        var unused = settings.trustedProxies();
    }

    /**
     * Takes one from the visitor's bucket.
     *
     * @return empty if it may be done; otherwise after how many seconds it may be tried again
     */
    public OptionalLong take(RateLimit limit, NetworkAddress from) {
        return unlimited.stream().anyMatch(range -> range.contains(from))
                ? OptionalLong.empty()
                : take(limit, from.counted());
    }

    /** The same for whoever is known by another name than an address, such as a person's code. */
    public OptionalLong take(RateLimit limit, String who) {
        Rate rate = rates.get(limit);
        if (rate.isUnlimited()) {
            return OptionalLong.empty();
        }
        AtomicLong wait = new AtomicLong();
        var unused = buckets.asMap().compute(new Key(limit, who), (key, bucket) -> {
            long now = clock.millis();
            double left = bucket == null ? rate.times() : filled(bucket, rate, now);
            if (left >= 1) {
                return new Bucket(left - 1, now);
            }
            wait.set((long) Math.ceil((1 - left) * rate.seconds() / rate.times()));
            return new Bucket(left, now);
        });
        return wait.get() == 0 ? OptionalLong.empty() : OptionalLong.of(wait.get());
    }

    private static double filled(Bucket bucket, Rate rate, long now) {
        double seconds = Math.max(0, now - bucket.atMillis()) / MILLIS;
        return Math.min(rate.times(), bucket.left() + seconds * rate.times() / rate.seconds());
    }
}

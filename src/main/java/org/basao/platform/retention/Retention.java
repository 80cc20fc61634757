package org.basao.platform.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.basao.platform.config.Days;
import org.basao.platform.retention.Forgetful.Forgetting;

/** Forgets what is over. */
@ApplicationScoped
public class Retention {
    private RetentionRules rules;
    private Instance<Forgetful> features;
    private Clock clock;

    protected Retention() {}

    @Inject
    public Retention(RetentionRules rules, @Any Instance<Forgetful> features, Clock clock) {
        this.rules = rules;
        this.features = features;
        this.clock = clock;
    }

    /** Forgets by the rules of today. A kind without a rule is kept; a rule for which nobody forgets is left to its day. @return how many of each kind */
    public Map<String, Integer> forget() {
        Map<String, Forgetting> kinds = kinds();
        Map<String, Integer> forgotten = new TreeMap<>();
        for (RetentionRule rule : rules.on(Days.today(clock))) {
            Forgetting kind = kinds.get(rule.kind());
            if (kind != null) {
                forgotten.put(rule.kind(), kind.before(clock.instant().minus(Duration.ofDays(rule.days()))));
            }
        }
        return forgotten;
    }

    /** Everything that features keep for a time. */
    Map<String, Forgetting> kinds() {
        Map<String, Forgetting> kinds = new HashMap<>();
        features.forEach(feature -> kinds.putAll(feature.kinds()));
        return kinds;
    }
}

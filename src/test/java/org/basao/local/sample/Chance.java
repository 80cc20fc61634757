package org.basao.local.sample;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Repeatable chance. */
final class Chance {
    private final RandomGenerator random;

    Chance(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The same chance for whoever else needs some. */
    RandomGenerator generator() {
        return random;
    }

    boolean in(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double share() {
        return random.nextDouble();
    }

    <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** One of them, by weight. */
    <T> T one(List<T> from, ToDoubleFunction<T> weight) {
        double sum = from.stream().mapToDouble(weight).sum();
        double at = random.nextDouble() * sum;
        for (T candidate : from) {
            at -= weight.applyAsDouble(candidate);
            if (at < 0) {
                return candidate;
            }
        }
        return from.getLast();
    }
}

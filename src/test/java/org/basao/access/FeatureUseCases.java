package org.basao.access;

import java.util.List;

/** The guarded use cases of a feature, ready to be tried. A class {@code <Feature>UseCases} in the feature's tests is found by itself. */
public interface FeatureUseCases {
    /** @param world makes people and rows; what it makes is rolled back after each try */
    List<GuardedUseCase> in(World world);
}

package org.basao.inquiry;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.time.LocalDate;
import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.inquiry.api.OversightQuery;
import org.basao.local.TestClock;
import org.basao.platform.config.Days;

/** What officers read of inquiries. */
public final class OversightUseCases implements FeatureUseCases {
    private static final String READS = "reads a list of the own territory";
    private static final LocalDate TODAY = Days.today(new TestClock());
    private static final OversightQuery QUERY = new OversightQuery(TODAY.minusDays(30), TODAY, null, 1);

    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(OversightService.class, "lines")
                        .own(actor -> args(QUERY))
                        .noForeign(READS)
                        .noVersion(READS),
                useCase(OversightService.class, "counts")
                        .own(actor -> args(QUERY))
                        .noForeign(READS)
                        .noVersion(READS),
                useCase(OversightService.class, "export")
                        .own(actor -> args(QUERY))
                        .noForeign(READS)
                        .noVersion(READS));
    }
}

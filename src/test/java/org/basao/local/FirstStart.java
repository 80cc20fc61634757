package org.basao.local;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.basao.command.Migration;
import org.basao.command.Seed;
import org.basao.intake.SampleLoader;
import org.basao.intake.api.ImportReport;
import org.basao.local.sample.GeneratedSample;
import org.basao.organisation.TaxCodeSeal;

/**
 * The steps that make an empty database one that the application accepts, and fill it. They are taken in order, before
 * the application starts, at every start: a step that has been taken does nothing the next time.
 */
public final class FirstStart {
    private static final List<Step> REFERENCE =
            List.of(new Step("Schema", FirstStart::migrate), new Step("Places and rules", FirstStart::seed));
    private static final List<Step> SAMPLE = List.of(new Step("Sample products", FirstStart::loadSample));
    private static final List<Step> GENERATED = List.of(new Step("Generated products", FirstStart::generate));

    private FirstStart() {}

    /**
     * What a step may use.
     *
     * @param sample number of generated products that the person asked for, 0 for the real sample alone
     * @param secret what the application will know as BASAO_SECRET
     * @param clock what the application will take for the time
     */
    public record Surroundings(
            Database database, URI elasticsearch, String indexPrefix, int sample, String secret, Clock clock) {}

    /** One step: what is said about it, and what it does. */
    public record Step(String says, Work work) {}

    /** The work of a step. */
    @FunctionalInterface
    public interface Work {
        void on(Surroundings surroundings) throws Exception;
    }

    /** Schema and reference data: what every database holds, those of the tests too. */
    static void reference(Surroundings surroundings) throws Exception {
        take(REFERENCE, surroundings);
    }

    /** The sample: what the run command and the browser tests show. */
    static void sample(Surroundings surroundings) throws Exception {
        take(SAMPLE, surroundings);
        if (surroundings.sample() > 0) {
            take(GENERATED, surroundings);
        }
    }

    private static void take(List<Step> steps, Surroundings surroundings) throws Exception {
        for (Step step : steps) {
            Progress.timed(step.says(), () -> {
                step.work().on(surroundings);
                return step;
            });
        }
    }

    private static void migrate(Surroundings surroundings) {
        new Migration(surroundings.database().owner(), Database.APPLICATION).run();
    }

    private static void seed(Surroundings surroundings) {
        new Seed(surroundings.database().owner(), surroundings.clock()).run();
    }

    private static void loadSample(Surroundings surroundings) {
        SampleLoader loader = new SampleLoader(
                surroundings.database().application(), surroundings.clock(), new TaxCodeSeal(surroundings.secret()));
        for (ImportReport report : loader.load()) {
            if (!report.clean()) {
                throw new StartFailure("The sample was refused: " + report.problems());
            }
        }
    }

    private static void generate(Surroundings surroundings) {
        var unused = new GeneratedSample(
                        surroundings.database().application(),
                        surroundings.clock(),
                        new TaxCodeSeal(surroundings.secret()))
                .load(surroundings.sample());
    }
}

package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongConsumer;
import org.basao.platform.background.BackgroundRun;
import org.basao.platform.background.BackgroundWork;

/** Builds the index anew when somebody asks for it. */
@ApplicationScoped
public class RebuildWork implements BackgroundWork {
    public static final String KIND = "search.rebuild";

    private IndexRebuild rebuild;

    protected RebuildWork() {}

    @Inject
    public RebuildWork(IndexRebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** @param products that the new index holds */
    public record Built(long products) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Built run(BackgroundRun run, LongConsumer progress) {
        return new Built(rebuild.rebuild(progress));
    }
}

package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.basao.platform.outbox.OutboxHandler;

/** Brings products into the index as they are now. Its rows wait as long as the index is away. */
@ApplicationScoped
public class IndexHandler implements OutboxHandler {
    static final String KIND = "product-index";
    private static final int BATCH = 500;

    private IndexUpdate update;

    protected IndexHandler() {}

    @Inject
    public IndexHandler(IndexUpdate update) {
        this.update = update;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(List<String> productCodes) {
        update.of(new ArrayList<>(productCodes));
    }

    @Override
    public int batchSize() {
        return BATCH;
    }
}

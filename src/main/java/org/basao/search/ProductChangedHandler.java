package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.basao.platform.outbox.OutboxHandler;

/** Takes note of changed products, for the database and for the index. */
@ApplicationScoped
public class ProductChangedHandler implements OutboxHandler {
    private static final int BATCH = 500;

    private TextUpdate update;

    protected ProductChangedHandler() {}

    @Inject
    public ProductChangedHandler(TextUpdate update) {
        this.update = update;
    }

    @Override
    public String kind() {
        return "product-changed";
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

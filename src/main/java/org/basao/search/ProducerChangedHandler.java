package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.basao.platform.outbox.OutboxHandler;

/** Takes note of the products of changed producers: their name, place or standing may be another one now. */
@ApplicationScoped
public class ProducerChangedHandler implements OutboxHandler {
    private static final int BATCH = 50;

    private ProductDocuments documents;
    private TextUpdate update;

    protected ProducerChangedHandler() {}

    @Inject
    public ProducerChangedHandler(ProductDocuments documents, TextUpdate update) {
        this.documents = documents;
        this.update = update;
    }

    @Override
    public String kind() {
        return "organisation-changed";
    }

    @Override
    public void handle(List<String> organisationCodes) {
        update.of(documents.codesOf(organisationCodes));
    }

    @Override
    public int batchSize() {
        return BATCH;
    }
}

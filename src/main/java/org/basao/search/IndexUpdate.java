package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.basao.search.domain.ProductDocument;

/** Puts the present state of products into the index. Runs in the transaction of the outbox row. */
@ApplicationScoped
public class IndexUpdate {
    private ProductDocuments documents;
    private IndexConnection connection;
    private QueryLanguage language;

    protected IndexUpdate() {}

    @Inject
    public IndexUpdate(ProductDocuments documents, IndexConnection connection, QueryLanguage language) {
        this.documents = documents;
        this.connection = connection;
        this.language = language;
    }

    /** @throws SearchUnavailable if the index does not take them; then none of the versions was used up */
    void of(List<String> productCodes) {
        if (productCodes.isEmpty()) {
            return;
        }
        connection.index().expectAnswer(); // before rows are locked, which others would wait for
        documents.takeVersions(productCodes);
        List<ProductDocument> products = documents.of(productCodes);
        connection.index().write(products, language.keys());
        List<String> gone = new ArrayList<>(productCodes);
        gone.removeAll(products.stream().map(ProductDocument::code).toList());
        if (!gone.isEmpty()) {
            connection.index().delete(documents.farewells(gone));
        }
    }
}

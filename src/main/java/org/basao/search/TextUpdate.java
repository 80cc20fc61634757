package org.basao.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.basao.platform.outbox.Outbox;

/**
 * Puts the present keys of products into the database, which needs no index, and leaves it to a second outbox row to bring them
 * into the index, however long that may be away.
 */
@ApplicationScoped
public class TextUpdate {
    private ProductDocuments documents;
    private ProductTexts texts;
    private QueryLanguage language;
    private Outbox outbox;

    protected TextUpdate() {}

    @Inject
    public TextUpdate(ProductDocuments documents, ProductTexts texts, QueryLanguage language, Outbox outbox) {
        this.documents = documents;
        this.texts = texts;
        this.language = language;
        this.outbox = outbox;
    }

    /** Writes keys that are missing or of an older layout, at most so many. @return how many were written */
    @Transactional
    public int catchUp(int most) {
        List<String> outdated = texts.outdated(most);
        texts.lock(outdated);
        int written = texts.write(documents.of(outdated), language.keys());
        if (written > 0 && written < most) {
            texts.tellPlanner();
        }
        return written;
    }

    void of(List<String> productCodes) {
        if (!productCodes.isEmpty()) {
            texts.lock(productCodes);
            texts.write(documents.of(productCodes), language.keys());
            outbox.addAll(IndexHandler.KIND, productCodes);
        }
    }
}

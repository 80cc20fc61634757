package org.basao.architecture.wrong.catalogue.web;

import jakarta.persistence.EntityManager;
import org.basao.architecture.wrong.catalogue.domain.MailingEntity;

/** A page that knows persistence and entities, under a name that says nothing. */
public final class CataloguePageHelper {
    private CataloguePageHelper() {}

    public static boolean open(EntityManager entities) {
        return entities.isOpen() && MailingEntity.today() != null;
    }
}

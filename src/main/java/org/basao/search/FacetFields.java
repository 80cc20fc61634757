package org.basao.search;

import java.util.List;
import org.basao.search.domain.IndexField;

/** The fields that can be narrowed by, in the order in which they are shown. */
final class FacetFields {
    static final List<IndexField> ALL =
            List.of(IndexField.STARS, IndexField.GROUP, IndexField.SET, IndexField.PROVINCE, IndexField.ENTITY_TYPE);

    private FacetFields() {}
}

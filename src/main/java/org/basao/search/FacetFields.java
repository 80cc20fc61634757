package org.basao.search;

import java.util.List;
import org.basao.search.domain.IndexField;

/** The fields that can be narrowed by, in the order in which they are shown. */
final class FacetFields {
    static final List<IndexField> ALL = List.of(
            IndexField.STARS,
            IndexField.GROUP,
            IndexField.SET,
            IndexField.PROVINCE,
            IndexField.ENTITY_TYPE,
            IndexField.DIMENSION,
            IndexField.PRICE,
            IndexField.MINIMUM_ORDER,
            IndexField.STANDARD,
            IndexField.PUBLIC_IN);

    private FacetFields() {}

    /** How a facet is called in queries and answers: of the public days only their near end is asked for. */
    static String name(IndexField field) {
        return field == IndexField.PUBLIC_IN ? "endsWithin" : field.key();
    }
}

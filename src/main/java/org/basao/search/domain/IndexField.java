package org.basao.search.domain;

/**
 * The fields of the index, all filled with keys computed here, so that the engine only has to compare them. Text fields hold
 * single syllables and pairs of neighbours ("nươc4 măm4"); a folded field holds syllables without marks.
 */
public enum IndexField {
    NAME("name"),
    NAME_FOLDED("nameFolded"),
    /** Beginnings of the name: "che1", "che1 đinh"; the whole name ends with {@link #WHOLE}. */
    HEAD("head"),
    HEAD_FOLDED("headFolded"),
    /** Name of the producer. */
    MAKER("maker"),
    MAKER_FOLDED("makerFolded"),
    /**
     * Every word of the product: name, producer, description, packs, numbers. Not its places: a single syllable of a place's name
     * (Cam Lâm, Nghệ An) says nothing about the goods, so places are matched by their whole names.
     */
    ALL("all"),
    ALL_FOLDED("allFolded"),
    /** Single canonical syllables of {@link #ALL} and of the places: the vocabulary. */
    WORDS("words"),
    PLACE_NAME("placeName"),
    CATEGORY("category"),
    MEASURE("measure"),
    CODE("code"),
    STARS("stars"),
    GROUP("group"),
    SET("set"),
    PROVINCE("province"),
    ENTITY_TYPE("entityType"),
    /** Public code of the producer and its name without marks: "7K3M9PQ2XA htx che hao dat". */
    PRODUCER("producer"),
    STANDARD("standard"),
    /** The values of all facets, each with its field in front, such as {@code stars:4}: only to be counted. */
    FACETS("facets"),
    /** Dimension of the comparison price. */
    DIMENSION("dimension"),
    /** Band of the comparison price. */
    PRICE("price"),
    /** Band of the least order. */
    MINIMUM_ORDER("minimumOrder"),
    /** In dong for one base unit. */
    COMPARISON_PRICE("comparisonPrice"),
    SORT_NAME("sortName"),
    /** Days since 1970-01-01 on which the product is public. */
    PUBLIC_IN("publicIn"),
    /** Day since 1970-01-01 of the latest certificate. */
    ISSUED_ON("issuedOn"),
    /** Decides between products that match equally well: more stars, shorter name. */
    PRIOR("prior");

    /** Ends the beginning of a name that is the whole name. */
    public static final String WHOLE = " $";

    private final String key;

    IndexField(String key) {
        this.key = key;
    }

    /** The name in the index. */
    public String key() {
        return key;
    }
}

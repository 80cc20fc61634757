package org.basao.search.api;

/** Orders of a result; ties are broken by relevance or by code, so that paging is stable. */
public enum Sort {
    RELEVANCE,
    /** Most stars first. */
    STARS,
    /** Newest certificate first. */
    NEWEST,
    /** By name in Vietnamese order. */
    NAME,
    /** Lowest comparison price first; only inside one dimension, otherwise by relevance. What has no price comes last. */
    PRICE
}

package org.basao.catalogue.api;

/**
 * One field in which two states of an offer differ.
 *
 * @param part such as {@code story} or {@code packs}
 * @param number of the one among several, from 1; 0 where there is one only
 * @param field such as {@code priceMin}
 * @param before as written down, or empty
 * @param after as written down, or empty
 */
public record OfferDifference(String part, int number, String field, String before, String after) {}

package org.basao.inquiry.api;

/**
 * One thing that a round says otherwise than the round before.
 *
 * @param position of the request's line; 0 for what holds for all lines
 * @param field as forms name it, or {@code line} where a line came or went
 * @param before a number, a day, a constant, a text or a list of {@link PriceStep}; null for nothing
 * @param after likewise
 */
public record RoundDifference(int position, String field, Object before, Object after) {}

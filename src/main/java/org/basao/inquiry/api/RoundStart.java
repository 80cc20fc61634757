package org.basao.inquiry.api;

import java.util.Map;

/**
 * What stands in the form of a round before anybody types.
 *
 * @param lines by position of the request's line; a line without a known price is missing
 */
public record RoundStart(RoundTerms terms, Map<Integer, QuotedLine> lines) {}

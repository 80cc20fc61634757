package org.basao.inquiry.api;

/**
 * Keeps a request that is being written.
 *
 * @param version that the page showed
 */
public record SaveRequest(String code, long version, Wanted wanted) {}

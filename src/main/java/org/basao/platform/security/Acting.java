package org.basao.platform.security;

/**
 * For whom somebody acts.
 *
 * @param organisation public code
 * @param territory id of the place in which an authority of a commune or province decides; null for everybody else
 */
public record Acting(String organisation, Side side, Role role, Long territory) {}

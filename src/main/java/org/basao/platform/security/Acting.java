package org.basao.platform.security;

/**
 * For whom somebody acts.
 *
 * @param organisation public code
 * @param territory id of the place in which an authority of a commune or province decides; null for everybody else
 * @param verified whether the organisation is active and no officer's decision about it is awaited; an office always is
 */
public record Acting(String organisation, Side side, Role role, Long territory, boolean verified) {
    /** For a verified one. */
    public Acting(String organisation, Side side, Role role, Long territory) {
        this(organisation, side, role, territory, true);
    }
}

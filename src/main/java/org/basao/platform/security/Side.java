package org.basao.platform.security;

/** The kind of organisation for which somebody acts; an authority is known by its level. */
public enum Side {
    PRODUCER,
    BUYER,
    FAIR_ORGANISER,
    COMMUNE,
    PROVINCE,
    CENTRAL;

    /** Whether it is an office of the programme. */
    public boolean isAuthority() {
        return this == COMMUNE || this == PROVINCE || this == CENTRAL;
    }
}

package org.basao.register.api;

/** What a re-recognition did to a product's stars. */
public enum StarMove {
    /** An upgrade, which the programme counts. */
    UP,
    EQUAL,
    DOWN,
    /** The certificate before had been revoked: certified anew, and no upgrade. */
    ANEW
}

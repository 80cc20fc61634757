package org.basao.platform.config;

/** Where this installation stands. Sample data is refused in production; a moved clock is allowed in test only. */
public enum Stage {
    PRODUCTION,
    LOCAL,
    TEST
}

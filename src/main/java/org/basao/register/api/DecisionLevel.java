package org.basao.register.api;

/** Who decided. Districts decided until 5 July 2025; what they signed stands until its own end. */
public enum DecisionLevel {
    DISTRICT,
    PROVINCE,
    CENTRAL
}

package org.basao.inquiry.api;

/** The two sides of a talk. */
public enum Party {
    BUYER,
    PRODUCER;

    public Party other() {
        return this == BUYER ? PRODUCER : BUYER;
    }
}

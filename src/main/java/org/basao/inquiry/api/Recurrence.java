package org.basao.inquiry.api;

/** How often goods are wanted. */
public enum Recurrence {
    ONCE,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    SEASONAL
}

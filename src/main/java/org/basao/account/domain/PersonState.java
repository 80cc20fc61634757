package org.basao.account.domain;

/** Whether an account can be used. A closed one keeps its code for the audit and nothing else. */
public enum PersonState {
    ACTIVE,
    CLOSED
}

package org.basao.account.domain;

/** How a person is known. */
public enum IdentifierKind {
    EMAIL,
    PHONE
}

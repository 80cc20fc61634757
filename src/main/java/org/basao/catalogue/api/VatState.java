package org.basao.catalogue.api;

/** What a price says about value-added tax. */
public enum VatState {
    INCLUDED,
    EXCLUDED,
    NOT_SUBJECT,
    UNSTATED
}

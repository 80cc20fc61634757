package org.basao.catalogue.api;

/** Only a published listing is public, and only while a certificate is effective. */
public enum ListingState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}

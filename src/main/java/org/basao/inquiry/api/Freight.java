package org.basao.inquiry.api;

/** Who brings the goods where, in the words of the trade within the country. */
public enum Freight {
    /** The buyer takes them at the producer's store. */
    AT_STORE,
    /** The producer brings them to the coach station or haulier that the buyer names. */
    TO_HAULIER,
    /** The producer brings them to the buyer's store. */
    TO_STORE,
    /** By an Incoterm; for exports only. */
    EXPORT
}

package org.basao.platform.audit;

/**
 * Something that nobody of ours can have done.
 *
 * @param position in the chain, or 0 where it concerns no single link
 * @param entryId number of the entry in the database, or 0
 */
public record AuditFault(Kind kind, long position, long entryId) {
    /** What is wrong. */
    public enum Kind {
        /** The entry, or a link of the chain, is not what was sealed. */
        CHANGED,
        /** A sealed entry is gone. */
        REMOVED,
        /** Links of the chain are gone. */
        GAP,
        /** Personal values are not those that were recorded. */
        PERSONAL_CHANGED,
        /** Personal values are gone, and nobody recorded an erasure. */
        PERSONAL_REMOVED,
        /** An entry is neither sealed nor waiting to be. */
        PASSED_BY,
        /** The head was not made with our secret, or is not the end of the chain. */
        HEAD,
        /** The chain does not hold the head that was noted. */
        NOTED_HEAD
    }

    @Override
    public String toString() {
        return kind + (position > 0 ? " position " + position : "") + (entryId > 0 ? " entry " + entryId : "");
    }
}

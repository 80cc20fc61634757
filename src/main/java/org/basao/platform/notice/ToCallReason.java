package org.basao.platform.notice;

/** Why somebody cannot be written to. */
public enum ToCallReason {
    NO_ADDRESS,
    /** The address does not exist, or its server takes nothing from us. */
    REFUSED
}

package org.basao.register.api;

/** How a certificate stands on a day. */
public enum CertificateStatus {
    /** Effective on that day. */
    VALID,
    /** Its months are over. */
    EXPIRED,
    /** A newer recognition stands in its place. */
    SUPERSEDED,
    /** Withdrawn by decision. */
    REVOKED
}

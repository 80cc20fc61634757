package org.basao.register.api;

import java.time.Instant;

/** What happened in the register: codes and facts, never entities. */
public sealed interface RegisterEvent {
    String certificate();

    /** A product was certified; {@code starsBefore} is 0 if it never was before, or was revoked. */
    record CertificateIssued(String certificate, String product, int stars, int starsBefore, Instant at)
            implements RegisterEvent {
        public boolean isUpgrade() {
            return starsBefore > 0 && stars > starsBefore;
        }
    }

    record CertificateRevoked(String certificate, Instant at) implements RegisterEvent {}
}

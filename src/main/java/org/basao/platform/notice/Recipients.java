package org.basao.platform.notice;

import java.util.Optional;

/** Who can be told; asked when a mail is about to leave, so that a changed address or language counts at once. */
public interface Recipients {
    /** Empty for a code that names nobody (any more). */
    Optional<Recipient> find(String userCode);
}

package org.basao.search;

import org.basao.platform.outbox.NotNow;

/** The index could not be reached in time, or could not answer. Whoever catches it answers in another way or tries again later. */
public class SearchUnavailable extends NotNow {
    private static final long serialVersionUID = 1L;

    SearchUnavailable(String what, Exception cause) {
        super(what, cause);
    }
}

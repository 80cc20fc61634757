package org.basao.platform.outbox;

/**
 * Thrown by a handler when what it needs is away, such as an engine that does not answer: no row is to blame. The rows of its kind
 * stay as they are, however long it takes, and are tried again a few seconds later.
 */
public class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotNow(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.basao.platform.background;

import java.util.function.LongConsumer;

/** Does one kind of long work; a feature implements it. */
public interface BackgroundWork {
    /** The kind of run that it does, such as {@code search.rebuild}. */
    String kind();

    /**
     * Does the work, in no transaction but its own. A server that dies leaves it half done: it is not repeated, so what it writes is
     * whole or nothing.
     *
     * @param progress is told how many things are done so far; each call is also a sign of life
     * @return what came of it, as a record that JSON can hold; null if nothing has to be kept
     */
    Object run(BackgroundRun run, LongConsumer progress);
}

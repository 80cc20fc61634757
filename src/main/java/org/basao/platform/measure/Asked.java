package org.basao.platform.measure;

/** How often this thread has asked others since {@link #begin()}. A request is answered by one thread from its begin to its end. */
public final class Asked {
    private static final int INDEX = 0;
    private static final int DATABASE = 1;

    private static final ThreadLocal<int[]> TIMES = ThreadLocal.withInitial(() -> new int[2]);

    private Asked() {}

    /** Counts from nothing. */
    public static void begin() {
        TIMES.set(new int[2]);
    }

    /** A round trip to the index. */
    public static void index() {
        TIMES.get()[INDEX]++;
    }

    /** A statement to the database. */
    public static void database() {
        TIMES.get()[DATABASE]++;
    }

    /** Both counts, such as {@code index=1, sql=2}. */
    public static String text() {
        int[] times = TIMES.get();
        return "index=" + times[INDEX] + ", sql=" + times[DATABASE];
    }
}

package org.basao.platform.config;

/**
 * How often something may be done: that many times at once, and that many again within so many seconds.
 *
 * @param seconds 0 where nothing is limited
 */
public record Rate(int times, int seconds) {
    /** As often as anybody likes. */
    public static final Rate UNLIMITED = new Rate(0, 0);

    /**
     * Reads such as {@code 120/4}, or {@code off}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Rate parse(String text) {
        if (text.equals("off")) {
            return UNLIMITED;
        }
        if (!text.matches("[1-9][0-9]{0,5}/[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(text);
        }
        int slash = text.indexOf('/');
        return new Rate(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    public boolean isUnlimited() {
        return seconds == 0;
    }
}

package org.basao.platform.config;

/**
 * A range of network addresses.
 *
 * @param first any address in it
 * @param bits how many leading bits all of them share
 */
public record NetworkRange(NetworkAddress first, int bits) {

    /**
     * Reads such as {@code 10.0.0.0/8}, {@code ::1} or {@code 2001:db8::/32}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static NetworkRange parse(String text) {
        int slash = text.indexOf('/');
        NetworkAddress address = NetworkAddress.read(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException(text));
        int all = address.address().getAddress().length * Byte.SIZE;
        String length = slash < 0 ? String.valueOf(all) : text.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > all) {
            throw new IllegalArgumentException(text);
        }
        return new NetworkRange(address, Integer.parseInt(length));
    }

    public boolean contains(NetworkAddress other) {
        byte[] ours = first.address().getAddress();
        byte[] theirs = other.address().getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}

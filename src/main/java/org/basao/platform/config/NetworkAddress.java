package org.basao.platform.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a request comes from. Names are never looked up. */
public record NetworkAddress(InetAddress address) {
    private static final Pattern V4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){1,7}(?::?[0-9.]{7,15})?");
    private static final int NETWORK_BYTES = 8;

    /** Reads an address as headers write it, with or without brackets and port. Empty if it is none. */
    public static Optional<NetworkAddress> read(String text) {
        String plain = text == null ? "" : text.strip();
        if (plain.startsWith("[")) {
            plain = plain.substring(1, Math.max(1, plain.indexOf(']')));
        } else if (plain.indexOf(':') >= 0 && plain.indexOf(':') == plain.lastIndexOf(':')) {
            plain = plain.substring(0, plain.indexOf(':'));
        }
        int zone = plain.indexOf('%');
        plain = zone < 0 ? plain : plain.substring(0, zone);
        if (!V4.matcher(plain).matches() && !V6.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NetworkAddress(InetAddress.getByName(plain)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** What is counted: an address of IPv4, or of IPv6 the network of 64 bits that one household or office has. */
    public String counted() {
        byte[] bytes = address.getAddress();
        if (bytes.length <= 4) {
            return address.getHostAddress();
        }
        for (int i = NETWORK_BYTES; i < bytes.length; i++) {
            bytes[i] = 0;
        }
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}

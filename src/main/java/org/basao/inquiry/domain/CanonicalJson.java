package org.basao.inquiry.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * JSON in the one form of RFC 8785: members by name, no blanks, the shortest escapes, so that equal content has equal bytes and one
 * digest. Amounts and prices are written as texts, because a number of JSON is a double and could lose a digit; numbers are whole.
 */
public final class CanonicalJson {
    /** The largest whole number that every reader of JSON keeps. */
    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /** @param value a {@link Map} by text, a {@link List}, a text, a whole number, a truth value or null, and what they hold */
    public static String of(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case String text -> write(text, json);
            case Boolean truth -> json.append(truth);
            case Integer number -> json.append(number);
            case Long number -> {
                if (Math.abs(number) > LARGEST) {
                    throw new IllegalArgumentException("too large for a number of JSON: " + number);
                }
                json.append(number);
            }
            case List<?> list -> {
                json.append('[');
                for (int i = 0; i < list.size(); i++) {
                    json.append(i == 0 ? "" : ",");
                    write(list.get(i), json);
                }
                json.append(']');
            }
            case Map<?, ?> map -> {
                json.append('{');
                String[] comma = {""};
                // texts of Java compare by UTF-16 units, which is the order that the RFC asks for
                map.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> (String) entry.getKey()))
                        .forEach(entry -> {
                            json.append(comma[0]);
                            comma[0] = ",";
                            write((String) entry.getKey(), json);
                            json.append(':');
                            write(entry.getValue(), json);
                        });
                json.append('}');
            }
            default -> throw new IllegalArgumentException("no value of canonical JSON: " + value.getClass());
        }
    }

    private static void write(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ') {
                        json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}

package org.basao.platform.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the chain at some moment. Kept outside the database, it proves that nothing up to it was changed since.
 *
 * @param chain 64 hexadecimal digits
 */
public record AuditHead(long position, String chain) {
    static final AuditHead START = new AuditHead(0, EntryDigest.START);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** Reads what {@link #toString()} wrote. */
    public static AuditHead parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("? " + written + " (POSITION:HASH)");
        }
        return new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    @Override
    public String toString() {
        return position + ":" + chain;
    }
}

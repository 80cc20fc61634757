package org.basao.kernel;

import java.util.Optional;

/** A GS1 trade item number of 8, 12, 13 or 14 digits with its check digit. */
public record Gtin(String value) {
    /** @throws IllegalArgumentException if length or check digit is wrong */
    public Gtin {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a GTIN");
        }
    }

    public static Optional<Gtin> parse(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return isValid(digits) ? Optional.of(new Gtin(digits)) : Optional.empty();
    }

    private static boolean isValid(String digits) {
        if (!digits.matches("\\d{8}|\\d{12,14}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }
}

package org.basao.kernel;

import java.util.Optional;

/**
 * The tax code of an organisation. Since July 2025 a household's is a citizen's personal number: personal data that stands in no
 * index, page, export or log (law 6), which is why its text form hides it.
 */
public sealed interface TaxCode {
    /** What kinds there are, as stored. */
    enum Kind {
        ENTERPRISE,
        HOUSEHOLD,
        NONE
    }

    Kind kind();

    /** Ten digits with a check digit, and for a branch three more behind a hyphen. Public. */
    record Enterprise(String value) implements TaxCode {
        /** @throws IllegalArgumentException if the form or the check digit is wrong */
        public Enterprise {
            if (!value.matches("\\d{10}(-\\d{3})?") || !checkDigitIsRight(value)) {
                throw new IllegalArgumentException("not an enterprise tax code");
            }
        }

        @Override
        public Kind kind() {
            return Kind.ENTERPRISE;
        }
    }

    /** Twelve digits: a citizen's personal number. */
    record Household(String value) implements TaxCode {
        /** @throws IllegalArgumentException if it is not twelve digits */
        public Household {
            if (!value.matches("\\d{12}")) {
                throw new IllegalArgumentException("not a household tax code");
            }
        }

        @Override
        public Kind kind() {
            return Kind.HOUSEHOLD;
        }

        @Override
        public String toString() {
            return "Household[hidden]";
        }
    }

    /** A producer without one, such as a cooperative group. */
    record None() implements TaxCode {
        @Override
        public Kind kind() {
            return Kind.NONE;
        }
    }

    /** Reads what people write; empty text means none. Empty result: neither an enterprise's nor a household's code. */
    static Optional<TaxCode> parse(String text) {
        String digits = text == null ? "" : text.replaceAll("[\\s.]", "");
        if (digits.isEmpty()) {
            return Optional.of(new None());
        }
        if (digits.matches("\\d{12}")) {
            return Optional.of(new Household(digits));
        }
        String code = digits.matches("\\d{13}") ? digits.substring(0, 10) + "-" + digits.substring(10) : digits;
        return code.matches("\\d{10}(-\\d{3})?") && checkDigitIsRight(code)
                ? Optional.of(new Enterprise(code))
                : Optional.empty();
    }

    private static boolean checkDigitIsRight(String code) {
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (code.charAt(i) - '0');
        }
        return 10 - sum % 11 == code.charAt(9) - '0';
    }
}

package org.basao.intake.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.catalogue.api.VatState;
import org.basao.intake.domain.ProductRow.Capacity;
import org.basao.intake.domain.ProductRow.Standard;
import org.basao.kernel.Quantity;
import org.basao.kernel.VietnameseText;

/** The small languages of the offer's cells: VAT, capacity by month, standards, HS code. */
final class OfferText {
    private static final Map<String, VatState> VAT = Map.of(
            "da gom", VatState.INCLUDED,
            "da bao gom", VatState.INCLUDED,
            "included", VatState.INCLUDED,
            "chua gom", VatState.EXCLUDED,
            "chua bao gom", VatState.EXCLUDED,
            "excluded", VatState.EXCLUDED,
            "khong chiu thue", VatState.NOT_SUBJECT,
            "not subject", VatState.NOT_SUBJECT);
    private static final Pattern RATE = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,2})?)\\s*%");
    private static final Pattern MONTHS = Pattern.compile(
            "(?:tháng\\s*|t)?(\\d{1,2})(?:\\s*[-–]\\s*(?:t)?(\\d{1,2}))?\\s*:\\s*(\\d[\\d.,]*)\\s*(\\p{L}[\\p{L}/ ]*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OfferText() {}

    /** What a price says about value-added tax, and the rate in percent where it says one. */
    record Vat(VatState state, BigDecimal rate) {}

    /** "đã gồm 8%", "chưa gồm", "không chịu thuế". */
    static Optional<Vat> vat(String text) {
        Matcher rate = RATE.matcher(text);
        BigDecimal percent = rate.find() ? new BigDecimal(rate.group(1).replace(',', '.')).stripTrailingZeros() : null;
        VatState state = VAT.get(VietnameseText.foldedKey(RATE.matcher(text).replaceFirst("")));
        boolean sound = state != null && (percent == null || state != VatState.NOT_SUBJECT);
        return sound ? Optional.of(new Vat(state, percent)) : Optional.empty();
    }

    /** "1-12: 500 kg" or "9-2: 20 hộp; 3: 5 kg", each month once; "9-2" goes over the turn of the year. */
    static Optional<List<Capacity>> capacity(String text, PackText pack) {
        Map<Integer, Capacity> months = new TreeMap<>();
        for (String part : entries(text)) {
            Matcher shape = MONTHS.matcher(part);
            if (!shape.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(shape.group(1));
            int last = shape.group(2) == null ? first : Integer.parseInt(shape.group(2));
            Optional<Quantity> quantity = NumberText.decimal(shape.group(3))
                    .filter(amount -> amount.signum() > 0 && NumberText.storable(amount))
                    .flatMap(amount -> pack.quantity(amount, shape.group(4)))
                    .filter(found ->
                            found.unit().dimension() == pack.net().unit().dimension()
                                    && NumberText.storable(found.amount()));
            if (quantity.isEmpty() || first < 1 || first > 12 || last < 1 || last > 12) {
                return Optional.empty();
            }
            for (int month = first; ; month = month % 12 + 1) {
                if (months.put(month, new Capacity(month, quantity.get())) != null) {
                    return Optional.empty();
                }
                if (month == last) {
                    break;
                }
            }
        }
        return Optional.of(List.copyOf(months.values()));
    }

    /** "VietGAP | VG-12-34 | 31/12/2027; HACCP": name, number and last day, entries parted by semicolons. */
    static Optional<List<Standard>> standards(String text) {
        List<Standard> standards = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        for (String entry : entries(text)) {
            String[] parts = entry.split("\\|", -1);
            String name = parts[0].strip();
            String number = parts.length > 1 && !parts[1].isBlank() ? parts[1].strip() : null;
            LocalDate validTo = null;
            if (parts.length > 2 && !parts[2].isBlank()) {
                Optional<LocalDate> day = DateText.parse(parts[2].strip());
                if (day.isEmpty()) {
                    return Optional.empty();
                }
                validTo = day.get();
            }
            if (name.isEmpty() || parts.length > 3 || !names.add(name)) {
                return Optional.empty();
            }
            standards.add(new Standard(name, number, validTo));
        }
        standards.sort(Comparator.comparing(Standard::name));
        return Optional.of(List.copyOf(standards));
    }

    private static List<String> entries(String text) {
        return Arrays.stream(text.split("[;\\n]", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** Digits of the customs code, written with or without dots. */
    static Optional<String> hsCode(String text) {
        String digits = text.replaceAll("[.\\s]", "");
        return digits.matches("\\d{4,10}") ? Optional.of(digits) : Optional.empty();
    }
}

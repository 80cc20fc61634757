package org.basao.intake.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.basao.intake.api.Column;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.intake.api.SourceRow;
import org.basao.kernel.VietnameseText;
import org.basao.place.Places;
import org.basao.register.CertificationRules;
import org.basao.register.api.ProductSetView;

/** Checks a row by itself: everything that can be said of it without looking at other rows or into the register. */
public final class RowCheck {
    private final Places places;
    private final Map<String, Integer> sets;
    private final ProducerCheck producers;
    private final OfferCheck offers = new OfferCheck();
    private final CertificateCheck certificates;

    /** @param today the day in Asia/Ho_Chi_Minh on which the file is imported */
    public RowCheck(Places places, List<ProductSetView> sets, CertificationRules rules, LocalDate today) {
        this.places = places;
        this.sets = sets.stream()
                .flatMap(set -> List.of(
                        Map.entry(String.valueOf(set.number()), set.number()),
                        Map.entry(VietnameseText.key(set.name()), set.number()),
                        Map.entry(VietnameseText.key(set.nameEn()), set.number()))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        this.producers = new ProducerCheck(places, today);
        this.certificates = new CertificateCheck(rules, today);
    }

    /** Either a row that is good by itself, or what is wrong with it. */
    public record Result(Optional<Checked> good, List<Problem> problems) {}

    /** A row that passed; only the writer looks inside. */
    public record Checked(ProductRow row) {}

    public Result check(SourceRow source) {
        RowReading row = new RowReading(source);
        ProducerCheck.Located located = producers.check(row);
        ProductRow.Product product = product(row);
        ProductRow.Offer offer = offers.check(row);
        ProductRow.Decision decision = certificates.decision(row);
        String placeName = located == null || decision == null ? "" : located.placeName(decision.signedOn(), places);
        ProductRow.Certificate certificate = certificates.certificate(row, decision, placeName);
        if (!row.problems().isEmpty()) {
            return new Result(Optional.empty(), row.problems());
        }
        ProductRow good = new ProductRow(row.line(), located.producer(), product, offer, decision, certificate);
        return new Result(Optional.of(new Checked(good)), List.of());
    }

    private ProductRow.Product product(RowReading row) {
        String name = row.text(Column.PRODUCT);
        Integer set = row.meaning(
                Column.PRODUCT_SET,
                Reason.SET_UNKNOWN,
                text -> Optional.ofNullable(sets.get(VietnameseText.key(text))));
        String key = name == null ? "" : VietnameseText.key(name);
        if (name != null && key.isEmpty()) {
            row.problem(Column.PRODUCT, Reason.NAME_UNREADABLE);
        }
        return set == null || name == null ? null : new ProductRow.Product(name, key, row.text(Column.PRODUCT_EN), set);
    }
}

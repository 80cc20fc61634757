package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.basao.inquiry.api.AskedProduct;
import org.basao.inquiry.api.Wanted;
import org.basao.inquiry.domain.Request;
import org.basao.inquiry.domain.RequestRules;
import org.basao.place.Places;
import org.basao.place.api.ProvinceView;
import org.basao.platform.config.Days;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields.Checks;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;

/** How a request goes out, whoever wrote it: judged, its lines written with the certificates of the day, a talk for each producer. */
@ApplicationScoped
public class RequestOpening {
    private EntityManager entities;
    private Rows rows;
    private AskedProducts products;
    private Places places;
    private PublicCodes codes;
    private RequestNews news;
    private Clock clock;

    protected RequestOpening() {}

    @Inject
    public RequestOpening(
            EntityManager entities,
            Rows rows,
            AskedProducts products,
            Places places,
            PublicCodes codes,
            RequestNews news,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.products = products;
        this.places = places;
        this.codes = codes;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Judges what somebody wants to send today.
     *
     * @throws org.basao.platform.error.InvalidFields for what cannot be taken
     */
    Wanted checked(Wanted wanted) {
        LocalDate today = Days.today(clock);
        Set<String> provinces =
                places.provinces(today).stream().map(ProvinceView::code).collect(Collectors.toSet());
        return RequestRules.checked(wanted, products.of(wanted.products(), today), provinces, today);
    }

    /**
     * Sends it in the running transaction; the caller has locked the request.
     *
     * @return how many producers are asked
     */
    int open(Request request, Wanted wanted) {
        LocalDate today = Days.today(clock);
        Instant now = clock.instant();
        Wanted fit = checked(wanted);
        if (request.buyerId().isPresent()) {
            expectNotOwn(fit, request.buyerId().get(), request.askedBy().orElse(""));
        }
        var unused = request.send(fit.answerBy(), now);
        entities.flush();
        RequestTable table = new RequestTable(rows);
        table.write(request.id(), fit);
        Map<String, AskedProduct> asked = products.of(fit.products(), today);
        Map<String, Long> talks = new HashMap<>();
        for (int i = 0; i < fit.lines().size(); i++) {
            AskedProduct product = asked.get(fit.lines().get(i).product());
            long talk = talks.computeIfAbsent(
                    product.producer(),
                    producer ->
                            table.open(request.id(), codes.issue(CodeKind.TALK).value(), producer, now));
            table.write(request.id(), talk, i + 1, fit.lines().get(i), product, today);
        }
        news.asked(request.id(), fit.answerBy());
        return talks.size();
    }

    /** Nobody asks themselves: neither the same firm under its other name here, nor whoever works for the producer. */
    private void expectNotOwn(Wanted wanted, long buyer, String person) {
        Set<String> own = ownProducts(wanted.products(), buyer, person);
        if (own.isEmpty()) {
            return;
        }
        Checks checks = new Checks();
        for (int i = 0; i < wanted.lines().size(); i++) {
            String field = "amount" + (i + 1);
            if (own.contains(wanted.lines().get(i).product())) {
                checks.run(() -> {
                    throw new InvalidField(field, "inquiry.product.own");
                });
            }
        }
        checks.end();
    }

    /** Which of these products are the buyer's own, or those of a producer for whom the person works. */
    Set<String> ownProducts(List<String> codesOfProducts, long buyer, String person) {
        Instant now = clock.instant();
        return new HashSet<>(rows.list("""
                select p.code from product p join organisation h on h.id = p.holder_id join organisation b on b.id = ?
                 where p.code = any(?::bpchar[])
                   and (h.tax_code = b.tax_code or h.tax_code_mac = b.tax_code_mac or exists (
                        select from membership m join person one on one.id = m.person_id
                         where m.organisation_id = h.id and one.code = ?::bpchar and m.since <= ?
                           and (m.until is null or m.until > ?)))
                """, row -> row.getString(1), buyer, codesOfProducts, person, now, now));
    }
}

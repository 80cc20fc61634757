package org.basao.intake.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.basao.intake.api.Column;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.intake.domain.KnownProduct.KnownCertificate;
import org.basao.intake.domain.ProductRow.Offer;

/** Holds rows against the register and against each other: who and what is known, what contradicts, what changes. */
final class Matching {
    private final HolderBook holders;
    private final DecisionBook decisions;
    private final ProductBook products;
    private final TakenNumbers taken;
    private final OfficeCheck office;
    private final boolean sample;
    private final Map<ProductBook.Key, Long> seen = new HashMap<>();

    Matching(
            HolderBook holders,
            DecisionBook decisions,
            ProductBook products,
            TakenNumbers taken,
            OfficeCheck office,
            boolean sample) {
        this.holders = holders;
        this.decisions = decisions;
        this.products = products;
        this.taken = taken;
        this.office = office;
        this.sample = sample;
    }

    /** The good rows in the order of the file; what is wrong with the others goes to the problems. */
    List<Matched> match(List<ProductRow> rows, List<Problem> problems) {
        holders.load(rows);
        decisions.load(rows);
        taken.load(rows);
        Map<ProductBook.Key, KnownProduct> known = products.load(wanted(rows));
        List<Matched> good = new ArrayList<>();
        for (ProductRow row : rows) {
            List<Problem> found = new ArrayList<>();
            Holder holder = holders.find(row, found);
            ProductBook.Key key = holder == null
                    ? null
                    : new ProductBook.Key(holder.id, row.product().nameKey());
            KnownProduct product = key == null ? null : known.get(key);
            if (key != null && seen.containsKey(key)) {
                found.add(new Problem(row.line(), Column.PRODUCT, Reason.PRODUCT_TWICE, String.valueOf(seen.get(key))));
            } else {
                decisions.check(row, found);
                taken.check(row, product, found);
                checkProduct(row, product, found);
                office.check(row, holder, product, found);
            }
            if (found.isEmpty()) {
                good.add(matched(row, holder, product));
            }
            problems.addAll(found);
        }
        return good;
    }

    private Set<ProductBook.Key> wanted(List<ProductRow> rows) {
        Set<ProductBook.Key> wanted = new HashSet<>();
        for (ProductRow row : rows) {
            Holder holder = holders.find(row, new ArrayList<>());
            if (holder != null && holder.written) {
                wanted.add(new ProductBook.Key(holder.id, row.product().nameKey()));
            }
        }
        return wanted;
    }

    private void checkProduct(ProductRow row, KnownProduct product, List<Problem> problems) {
        if (product == null) {
            return;
        }
        if (product.sample() != sample) {
            problems.add(new Problem(
                    row.line(),
                    Column.PRODUCT,
                    Reason.SAMPLE_MIXED,
                    row.product().name()));
        }
        Optional<KnownCertificate> same = product.by(row.decision().key());
        if (same.isPresent()) {
            checkSame(row, product, same.get(), problems);
        } else {
            product.newest()
                    .filter(newest -> newest.issuedOn().isAfter(row.decision().signedOn()))
                    .ifPresent(newest -> problems.add(new Problem(
                            row.line(),
                            Column.SIGNED_ON,
                            Reason.BACK_DATED,
                            newest.number(),
                            CertificateCheck.DAY.format(newest.issuedOn()))));
        }
    }

    private static void checkSame(ProductRow row, KnownProduct product, KnownCertificate same, List<Problem> problems) {
        ProductRow.Certificate given = row.certificate();
        if (!same.number().toUpperCase(Locale.ROOT).equals(given.number().toUpperCase(Locale.ROOT))
                || same.stars() != given.rating().stars()
                || same.potentialFiveStar() != given.potentialFiveStar()) {
            problems.add(new Problem(
                    row.line(),
                    Column.CERTIFICATE,
                    Reason.CERTIFICATE_DIFFERS,
                    same.number(),
                    String.valueOf(same.stars())));
        }
        if (product.set() != row.product().set() && !same.superseded()) {
            problems.add(
                    new Problem(row.line(), Column.PRODUCT_SET, Reason.SET_DIFFERS, String.valueOf(product.set())));
        }
    }

    private Matched matched(ProductRow row, Holder known, KnownProduct product) {
        Optional<KnownCertificate> same =
                product == null ? Optional.empty() : product.by(row.decision().key());
        boolean outdated = same.isPresent() && same.get().superseded();
        Holder holder = outdated ? known : holders.take(known, row);
        seen.put(new ProductBook.Key(holder.id, row.product().nameKey()), row.line());
        taken.take(row);
        if (product == null) {
            return new Matched(row, holder, null, true, null, row.offer(), true, false);
        }
        if (outdated) {
            // what a file says of a product beside a certificate of long ago is as old as that certificate
            return new Matched(row, holder, product, false, null, product.offer(), false, false);
        }
        Offer offer = row.offer().over(product.offer());
        String nameEn = row.product().nameEn();
        boolean productChanged =
                product.set() != row.product().set() || (nameEn != null && !nameEn.equals(product.nameEn()));
        return new Matched(
                row,
                holder,
                product,
                same.isEmpty(),
                same.isEmpty() ? product.newest().orElse(null) : null,
                offer,
                !offer.equals(product.offer()) || product.listingId() == null,
                productChanged);
    }
}

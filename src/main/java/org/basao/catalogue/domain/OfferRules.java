package org.basao.catalogue.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basao.catalogue.api.Offer;
import org.basao.catalogue.api.Offer.Month;
import org.basao.catalogue.api.Offer.Pack;
import org.basao.catalogue.api.Offer.Picture;
import org.basao.catalogue.api.Offer.Standard;
import org.basao.catalogue.api.Offer.Stay;
import org.basao.catalogue.api.Offer.Story;
import org.basao.catalogue.api.Offer.Terms;
import org.basao.catalogue.api.Offer.Tier;
import org.basao.catalogue.api.VatState;
import org.basao.kernel.Dimension;
import org.basao.kernel.Gtin;
import org.basao.kernel.Unit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.InvalidFields.Checks;

/**
 * What an offer may say. Each part is judged when it changes, so that what came with a file long ago keeps nobody from mending another
 * part.
 */
public final class OfferRules {
    public static final int MOST_PACKS = 12;
    public static final int MOST_TIERS = 5;
    public static final int MOST_STANDARDS = 12;
    private static final int LINE = 200;
    private static final int LEAD = 600;
    private static final int TEXT = 8000;
    private static final int MOST_DAYS = 3650;
    private static final int MONTHS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("9999999999");

    private OfferRules() {}

    /** @throws InvalidFields if what has changed between the two breaks a rule */
    public static void checkChanged(Offer before, Offer after) {
        if (!after.story().equals(before.story())) {
            check(after.story());
        }
        if (!after.packs().equals(before.packs())) {
            if (after.packs().size() > MOST_PACKS) {
                throw new BusinessException("catalogue.offer.packs.many", MOST_PACKS);
            }
            after.packs().stream()
                    .filter(pack -> !before.packs().contains(pack))
                    .forEach(OfferRules::check);
            expectOwnGtins(after.packs());
        }
        if (!after.terms().equals(before.terms()) || !after.stay().equals(before.stay())) {
            check(after.terms(), after.stay(), after.packs());
        }
        if (!after.capacity().equals(before.capacity())) {
            check(after.capacity());
        }
        if (!after.standards().equals(before.standards())) {
            checkStandards(after.standards());
        }
        if (!after.pictures().equals(before.pictures())) {
            checkPictures(after.pictures());
        }
    }

    /** @throws BusinessException if it cannot be shown to buyers yet */
    public static void expectComplete(Offer offer) {
        if (offer.packs().isEmpty()) {
            throw new BusinessException("catalogue.offer.packs.missing");
        }
    }

    private static void check(Story story) {
        new Checks()
                .run(() -> notLonger("nameEn", story.nameEn(), LINE))
                .run(() -> notLonger("descriptionVi", story.descriptionVi(), LEAD))
                .run(() -> notLonger("descriptionEn", story.descriptionEn(), LEAD))
                .run(() -> notLonger("storyVi", story.storyVi(), TEXT))
                .run(() -> notLonger("storyEn", story.storyEn(), TEXT))
                .end();
    }

    private static void check(Pack pack) {
        new Checks()
                .run(() -> expect(pack.label() != null, "label", "catalogue.offer.label.missing"))
                .run(() -> notLonger("label", pack.label(), LINE))
                .run(() -> expect(isAmount(pack.netQuantity()), "netQuantity", "catalogue.offer.quantity.wrong"))
                .run(() -> expect(pack.unit() != null, "unit", "catalogue.offer.unit.missing"))
                .run(() -> expect(isDays(pack.perCarton(), 1, 1_000_000), "perCarton", "catalogue.offer.number.wrong"))
                .run(() -> expect(
                        pack.gtin() == null
                                || Gtin.parse(pack.gtin())
                                        .filter(gtin -> gtin.value().equals(pack.gtin()))
                                        .isPresent(),
                        "gtin",
                        "catalogue.offer.gtin.wrong"))
                .run(() -> checkPrice(pack))
                .run(() -> checkVat(pack))
                .run(() -> checkTiers(pack))
                .end();
    }

    private static void checkPrice(Pack pack) {
        if (pack.priceOnRequest()) {
            expect(pack.priceMin() == null && pack.priceMax() == null, "priceMin", "catalogue.offer.price.both");
            return;
        }
        expect(pack.priceMin() != null, "priceMin", "catalogue.offer.price.missing");
        expect(isDong(pack.priceMin()), "priceMin", "catalogue.offer.price.wrong");
        expect(isDong(pack.priceMax()), "priceMax", "catalogue.offer.price.wrong");
        expect(pack.priceMax().compareTo(pack.priceMin()) >= 0, "priceMax", "catalogue.offer.price.order");
    }

    private static void checkVat(Pack pack) {
        BigDecimal rate = pack.vatRate();
        expect(
                rate == null || (rate.signum() >= 0 && rate.compareTo(HUNDRED) <= 0 && rate.scale() <= 2),
                "vatRate",
                "catalogue.offer.vat.wrong");
        boolean rated = pack.vatState() == VatState.INCLUDED || pack.vatState() == VatState.EXCLUDED;
        expect(rate == null || rated, "vatRate", "catalogue.offer.vat.none");
    }

    /** Each step begins above the one before and costs less: no gap, no overlap, and nobody pays more for taking more. */
    private static void checkTiers(Pack pack) {
        List<Tier> tiers = pack.tiers();
        if (tiers.isEmpty()) {
            return;
        }
        expect(!pack.priceOnRequest(), "tierFrom1", "catalogue.offer.tiers.onRequest");
        if (tiers.size() > MOST_TIERS) {
            throw new InvalidField("tierFrom1", "catalogue.offer.tiers.many", MOST_TIERS);
        }
        int from = 1;
        BigDecimal price = pack.priceMin();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            if (tier.from() <= from) {
                throw new InvalidField("tierFrom" + (i + 1), "catalogue.offer.tiers.from", from + 1);
            }
            expect(isDong(tier.price()), "tierPrice" + (i + 1), "catalogue.offer.price.wrong");
            expect(
                    price == null || tier.price().compareTo(price) < 0,
                    "tierPrice" + (i + 1),
                    "catalogue.offer.tiers.price");
            from = tier.from();
            price = tier.price();
        }
    }

    private static void expectOwnGtins(List<Pack> packs) {
        Set<String> seen = new HashSet<>();
        boolean twice = packs.stream()
                .map(Pack::gtin)
                .filter(java.util.Objects::nonNull)
                .anyMatch(gtin -> !seen.add(gtin));
        expect(!twice, "gtin", "catalogue.offer.gtin.twice");
    }

    private static void check(Terms terms, Stay stay, List<Pack> packs) {
        new Checks()
                .run(() -> checkMinimum(terms, packs))
                .run(() -> expect(
                        isDays(terms.leadTimeDays(), 0, MOST_DAYS), "leadTimeDays", "catalogue.offer.days.wrong"))
                .run(() -> expect(
                        isDays(terms.shelfLifeDays(), 1, MOST_DAYS), "shelfLifeDays", "catalogue.offer.days.wrong"))
                .run(() -> notLonger("storageVi", terms.storageVi(), LEAD))
                .run(() -> notLonger("storageEn", terms.storageEn(), LEAD))
                .run(() -> expect(
                        terms.hsCode() == null || terms.hsCode().matches("[0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{10}"),
                        "hsCode",
                        "catalogue.offer.hs.wrong"))
                .run(() -> expect(isDays(stay.guestsFrom(), 1, 10_000), "guestsFrom", "catalogue.offer.number.wrong"))
                .run(() -> expect(
                        isDays(stay.guestsTo(), stay.guestsFrom() == null ? 1 : stay.guestsFrom(), 10_000),
                        "guestsTo",
                        "catalogue.offer.guests.order"))
                .run(() -> expect(isDays(stay.nights(), 0, 60), "nights", "catalogue.offer.number.wrong"))
                .run(() -> expect(
                        (stay.seasonFrom() == null) == (stay.seasonTo() == null)
                                && isDays(stay.seasonFrom(), 1, MONTHS)
                                && isDays(stay.seasonTo(), 1, MONTHS),
                        "seasonFrom",
                        "catalogue.offer.season.half"))
                .end();
    }

    private static void checkMinimum(Terms terms, List<Pack> packs) {
        if (terms.minimumOrder() == null) {
            return;
        }
        expect(isAmount(terms.minimumOrder()), "minimumOrder", "catalogue.offer.quantity.wrong");
        expect(terms.minimumUnit() != null, "minimumUnit", "catalogue.offer.unit.missing");
        boolean fits = packs.isEmpty()
                || packs.stream()
                        .map(pack -> pack.unit().dimension())
                        .anyMatch(dimension -> dimension == terms.minimumUnit().dimension()
                                || terms.minimumUnit().dimension() == Dimension.COUNT
                                || areStays(dimension, terms.minimumUnit().dimension()));
        expect(fits, "minimumUnit", "catalogue.offer.minimum.dimension");
    }

    private static boolean areStays(Dimension one, Dimension other) {
        return isStay(one) && isStay(other);
    }

    private static boolean isStay(Dimension dimension) {
        return dimension == Dimension.GUEST_DAY || dimension == Dimension.GUEST_NIGHT;
    }

    private static void check(List<Month> capacity) {
        Checks checks = new Checks();
        for (Month month : capacity) {
            checks.run(() ->
                    expect(isAmount(month.quantity()), "month" + month.month(), "catalogue.offer.quantity.wrong"));
        }
        Set<Unit> units = new HashSet<>(capacity.stream().map(Month::unit).toList());
        checks.run(() -> expect(!units.contains(null) && units.size() <= 1, "unit", "catalogue.offer.unit.missing"))
                .end();
    }

    private static void checkStandards(List<Standard> standards) {
        if (standards.size() > MOST_STANDARDS) {
            throw new BusinessException("catalogue.offer.standards.many", MOST_STANDARDS);
        }
        Checks checks = new Checks();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < standards.size(); i++) {
            Standard one = standards.get(i);
            String row = String.valueOf(i + 1);
            checks.run(() -> expect(one.name() != null, "standard" + row, "catalogue.offer.standard.missing"))
                    .run(() -> notLonger("standard" + row, one.name(), 60))
                    .run(() -> expect(names.add(one.name()), "standard" + row, "catalogue.offer.standard.twice"))
                    .run(() -> notLonger("number" + row, one.number(), LINE))
                    .run(() -> expect(isYear(one.validTo()), "validTo" + row, "catalogue.offer.day.wrong"));
        }
        checks.end();
    }

    private static void checkPictures(List<Picture> pictures) {
        if (pictures.size() > Offer.MOST_PICTURES) {
            throw new BusinessException("catalogue.photo.many", Offer.MOST_PICTURES);
        }
        Checks checks = new Checks();
        for (Picture one : pictures) {
            checks.run(() -> notLonger("altVi" + one.shortName(), one.altVi(), LINE))
                    .run(() -> notLonger("altEn" + one.shortName(), one.altEn(), LINE));
        }
        checks.end();
    }

    private static boolean isYear(LocalDate day) {
        return day == null || (day.getYear() >= 1990 && day.getYear() <= 2100);
    }

    private static boolean isDays(Integer number, int least, int most) {
        return number == null || (number >= least && number <= most);
    }

    private static boolean isAmount(BigDecimal amount) {
        return amount != null
                && amount.signum() > 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= 3;
    }

    /** Đồng have no decimals. */
    private static boolean isDong(BigDecimal price) {
        return price != null
                && price.signum() > 0
                && price.compareTo(MOST) <= 0
                && price.stripTrailingZeros().scale() <= 0;
    }

    private static void notLonger(String field, String text, int most) {
        if (text != null && text.length() > most) {
            throw new InvalidField(field, "catalogue.offer.text.long", most);
        }
    }

    private static void expect(boolean right, String field, String refusal) {
        if (!right) {
            throw new InvalidField(field, refusal);
        }
    }
}

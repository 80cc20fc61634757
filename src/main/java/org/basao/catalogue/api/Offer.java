package org.basao.catalogue.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basao.kernel.Unit;

/**
 * All that a producer says of a product and asks for it, as one value: a draft, what is public, and every state that was once
 * published are told in it. What is certified does not stand here.
 *
 * @param capacity by month, each month at most once
 * @param pictures in the order in which they are shown, each once: a second of the same photo is left out
 */
public record Offer(
        Story story,
        List<Pack> packs,
        Terms terms,
        Stay stay,
        List<Month> capacity,
        List<Standard> standards,
        List<Picture> pictures) {
    public Offer {
        Set<String> seen = new HashSet<>();
        pictures = pictures.stream().filter(picture -> seen.add(picture.hash())).toList();
    }

    /** So many photos are enough for a page. */
    public static final int MOST_PICTURES = 12;

    public static final Offer EMPTY = new Offer(
            new Story(null, null, null, null, null),
            List.of(),
            new Terms(null, null, null, null, null, null, null, List.of()),
            new Stay(null, null, null, null, null),
            List.of(),
            List.of(),
            List.of());

    /** What is told in words; each may be null. The Vietnamese name is certified. */
    public record Story(String nameEn, String descriptionVi, String descriptionEn, String storyVi, String storyEn) {}

    /**
     * One way in which the product is sold.
     *
     * @param label as printed, such as {@code hộp 100 g}
     * @param perCarton packs in a carton, or null
     * @param priceMin in đồng for one pack, null when the price is on request
     * @param vatRate in percent, or null
     * @param tiers from fewer packs to more
     */
    public record Pack(
            String label,
            BigDecimal netQuantity,
            Unit unit,
            Integer perCarton,
            String gtin,
            boolean priceOnRequest,
            BigDecimal priceMin,
            BigDecimal priceMax,
            VatState vatState,
            BigDecimal vatRate,
            List<Tier> tiers) {
        Pack withoutGtin() {
            return new Pack(
                    label,
                    netQuantity,
                    unit,
                    perCarton,
                    null,
                    priceOnRequest,
                    priceMin,
                    priceMax,
                    vatState,
                    vatRate,
                    tiers);
        }
    }

    /** From so many packs on each costs this, up to the next step: steps neither overlap nor leave a gap. */
    public record Tier(int from, BigDecimal price) {}

    /**
     * What holds for an order; each may be null.
     *
     * @param deliversTo codes of provinces, {@link #COUNTRY} or {@link #ABROAD}; may be empty
     */
    public record Terms(
            BigDecimal minimumOrder,
            Unit minimumUnit,
            Integer leadTimeDays,
            Integer shelfLifeDays,
            String storageVi,
            String storageEn,
            String hsCode,
            List<String> deliversTo) {}

    /** Every province. */
    public static final String COUNTRY = "VN";

    public static final String ABROAD = "ABROAD";

    /**
     * What holds for guests, of group VI only; each may be null.
     *
     * @param nights 0 for a visit of a day
     * @param seasonFrom first month, 1 to 12
     * @param seasonTo last month; before the first one where the season goes over the year
     */
    public record Stay(Integer guestsFrom, Integer guestsTo, Integer nights, Integer seasonFrom, Integer seasonTo) {}

    /** How much can be delivered in a month, 1 to 12. */
    public record Month(int month, BigDecimal quantity, Unit unit) {}

    /** A standard that the producer holds, such as VietGAP; number and last day may be null. */
    public record Standard(String name, String number, LocalDate validTo) {}

    /** A photo with what it shows in words, which may be null. */
    public record Picture(String hash, String altVi, String altEn) {
        private static final int SHORT = 8;

        /** Names it among the photos of its product, in fields of forms. */
        public String shortName() {
            return hash.substring(0, Math.min(SHORT, hash.length()));
        }
    }

    public Offer with(Story other) {
        return new Offer(other, packs, terms, stay, capacity, standards, pictures);
    }

    public Offer withPacks(List<Pack> others) {
        return new Offer(story, List.copyOf(others), terms, stay, capacity, standards, pictures);
    }

    public Offer with(Terms other, Stay otherStay) {
        return new Offer(story, packs, other, otherStay, capacity, standards, pictures);
    }

    public Offer withCapacity(List<Month> others) {
        return new Offer(story, packs, terms, stay, List.copyOf(others), standards, pictures);
    }

    public Offer withStandards(List<Standard> others) {
        return new Offer(story, packs, terms, stay, capacity, List.copyOf(others), pictures);
    }

    public Offer withPictures(List<Picture> others) {
        return new Offer(story, packs, terms, stay, capacity, standards, List.copyOf(others));
    }

    /** Whether neither a text nor a pack is there; an English name and photos are no offer. */
    public boolean isUnwritten() {
        return packs.isEmpty()
                && story.descriptionVi() == null
                && story.descriptionEn() == null
                && story.storyVi() == null
                && story.storyEn() == null;
    }

    /** With what another offer says, but for what each product has of its own: names, bar codes, photos. */
    public Offer begunLike(Offer other) {
        Story told = other.story;
        return new Offer(
                new Story(story.nameEn(), told.descriptionVi(), told.descriptionEn(), told.storyVi(), told.storyEn()),
                other.packs.stream().map(Pack::withoutGtin).toList(),
                other.terms,
                other.stay,
                other.capacity,
                other.standards,
                pictures);
    }
}

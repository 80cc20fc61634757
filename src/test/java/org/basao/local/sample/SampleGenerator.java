package org.basao.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.basao.intake.api.Cell;
import org.basao.intake.api.Column;
import org.basao.intake.api.SourceRow;
import org.basao.kernel.VietnameseText;
import org.basao.local.sample.Vocabulary.Good;
import org.basao.local.sample.Vocabulary.Pack;
import org.basao.local.sample.Vocabulary.SetOfGoods;
import org.basao.place.Places;
import org.basao.register.CertificationRules;

/**
 * Rows for the import, 100 to 200,000 of them, one after the other: the same seed and day give the same rows. In the shares of the
 * programme: about 1.8 products for a producer, most of them food, names nearly all different.
 */
public final class SampleGenerator implements Iterator<SourceRow> {
    private static final double[] PRODUCTS_OF_A_PRODUCER = {0.55, 0.78, 0.90, 0.96, 1};

    private final Chance chance;
    private final Vocabulary words = Vocabulary.read();
    private final SampleProducers producers;
    private final Recognitions recognitions;
    private final int wanted;
    private int made;
    private int gtins;
    private SampleProducer producer;
    private SetOfGoods set;
    private int left;
    private Set<String> names = new HashSet<>();

    /**
     * @param products how many rows
     * @param day the day on which they are looked at, in Asia/Ho_Chi_Minh
     */
    public SampleGenerator(long seed, int products, LocalDate day, Places places, CertificationRules rules) {
        this.chance = new Chance(seed);
        this.wanted = products;
        this.producers = new SampleProducers(chance, words, places, day);
        this.recognitions = new Recognitions(chance, rules, day);
    }

    @Override
    public boolean hasNext() {
        return made < wanted;
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (left == 0) {
            set = chance.one(words.sets(), SetOfGoods::weight);
            producer = producers.next(set);
            names = new HashSet<>();
            left = productsOfAProducer();
        } else if (chance.in(0.25)) {
            set = chance.one(words.sets(), SetOfGoods::weight);
        }
        left--;
        made++;
        Map<Column, String> row = new EnumMap<>(Column.class);
        producer.write(row);
        writeProduct(row);
        recognitions.write(row, producer);
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        row.forEach((column, text) -> cells.put(column, Cell.text(text)));
        return new SourceRow(made + 1L, cells);
    }

    private int productsOfAProducer() {
        double at = chance.share();
        int count = 1;
        while (at >= PRODUCTS_OF_A_PRODUCER[count - 1]) {
            count++;
        }
        return count;
    }

    private void writeProduct(Map<Column, String> row) {
        Good good = chance.one(set.goods());
        String name;
        String nameEn;
        do {
            String qualifier = chance.in(0.6) ? " " + chance.one(set.qualifiers()) : "";
            String place = chance.in(0.55) ? " " + producer.commune().name() : "";
            String brand = place.isEmpty() || chance.in(0.55) ? " " + producer.brand() : "";
            name = good.name() + qualifier + place + brand;
            nameEn = withoutMarks((place + brand).strip()) + " " + good.nameEn();
            good = chance.one(set.goods());
        } while (!names.add(VietnameseText.key(name)));
        Pack pack = chance.one(set.packs());
        row.put(Column.PRODUCT, name);
        row.put(Column.PRODUCT_EN, chance.in(0.6) ? nameEn : "");
        row.put(Column.PRODUCT_SET, String.valueOf(set.number()));
        row.put(Column.PACK, pack.label());
        writePrice(row, pack);
        row.put(Column.SHELF_LIFE, set.shelfLife());
        row.put(Column.STORAGE, set.storage());
        row.put(Column.STORAGE_EN, set.storageEn());
        row.put(Column.GTIN, chance.in(0.35) ? gtin() : "");
        row.put(Column.LEAD_TIME, String.valueOf(2 + chance.below(12)));
        row.put(Column.STANDARDS, chance.in(0.3) ? chance.one(List.of("VietGAP", "HACCP", "ISO 22000; HACCP")) : "");
        row.put(
                Column.DESCRIPTION,
                name + " do " + producer.name() + " làm ra ở "
                        + producer.commune().fullName() + ".");
        row.put(
                Column.STORY,
                chance.in(0.5)
                        ? "Nghề này ở " + producer.commune().fullName() + " truyền qua nhiều đời; nay "
                                + producer.name() + " giữ cách làm cũ và đóng gói cho người ở xa."
                        : "");
    }

    /** Spread evenly over the orders of magnitude between the set's lowest and highest price. */
    private void writePrice(Map<Column, String> row, Pack pack) {
        if (chance.in(0.04)) {
            row.put(Column.PRICE_MIN, "liên hệ");
        } else {
            double perUnit = set.low() * Math.pow((double) set.high() / set.low(), chance.share());
            BigDecimal price = rounded(BigDecimal.valueOf(perUnit).multiply(pack.amount()));
            row.put(Column.PRICE_MIN, price.toPlainString());
            row.put(
                    Column.PRICE_MAX,
                    rounded(price.multiply(BigDecimal.valueOf(1 + chance.share() * 0.5)))
                            .max(price)
                            .toPlainString());
        }
        row.put(Column.VAT, chance.one(List.of("đã gồm 8%", "đã gồm", "chưa gồm 8%", "không chịu thuế", "")));
        if (chance.in(0.8)) {
            row.put(Column.MINIMUM_ORDER, String.valueOf(chance.one(List.of(5, 10, 20, 30, 50, 100, 200))));
            String label = pack.label();
            int blank = label.indexOf(' ');
            row.put(Column.MINIMUM_UNIT, blank < 0 ? label : label.substring(0, blank));
        }
    }

    private static BigDecimal rounded(BigDecimal price) {
        BigDecimal step = BigDecimal.valueOf(price.compareTo(BigDecimal.valueOf(100_000)) >= 0 ? 5_000 : 1_000);
        return price.divide(step, 0, RoundingMode.HALF_UP).max(BigDecimal.ONE).multiply(step);
    }

    /** From the range that GS1 leaves to shops for their own use, so that it is nobody's. */
    private String gtin() {
        String twelve = "299" + String.format(Locale.ROOT, "%09d", ++gtins);
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (twelve.charAt(i) - '0');
        }
        return twelve + (10 - sum % 10) % 10;
    }

    private static String withoutMarks(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}

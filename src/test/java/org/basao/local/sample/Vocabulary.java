package org.basao.local.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of the generator: what each product set holds, how it is packed and what it costs, and names of people and firms. */
record Vocabulary(List<SetOfGoods> sets, Map<String, List<String>> names) {

    /**
     * A product set.
     *
     * @param weight share among all products, in percent
     * @param low price of one kg, litre or piece in đồng, from this
     * @param high to this
     * @param shelfLife days, or an empty text
     */
    record SetOfGoods(
            int number,
            double weight,
            List<Pack> packs,
            int low,
            int high,
            String shelfLife,
            String storage,
            String storageEn,
            List<String> qualifiers,
            List<Good> goods) {}

    /** A way of packing and how many kg, litres or pieces it counts as. */
    record Pack(String label, BigDecimal amount) {}

    /** What people call it in both languages. */
    record Good(String name, String nameEn) {}

    static Vocabulary read() {
        Map<String, List<Good>> goods = rows("goods.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("set"),
                        Collectors.mapping(
                                row -> new Good(row.getField("good"), row.getField("good_en")), Collectors.toList())));
        List<SetOfGoods> sets = rows("sets.csv").stream()
                .map(row -> new SetOfGoods(
                        Integer.parseInt(row.getField("set")),
                        Double.parseDouble(row.getField("weight")),
                        words(row.getField("packs")).stream()
                                .map(Vocabulary::pack)
                                .toList(),
                        Integer.parseInt(row.getField("low")),
                        Integer.parseInt(row.getField("high")),
                        row.getField("shelf"),
                        row.getField("storage"),
                        row.getField("storage_en"),
                        words(row.getField("qualifiers")),
                        goods.get(row.getField("set"))))
                .toList();
        Map<String, List<String>> names = new HashMap<>();
        rows("names.csv").forEach(row -> names.put(row.getField("kind"), words(row.getField("words"))));
        return new Vocabulary(sets, Map.copyOf(names));
    }

    private static Pack pack(String text) {
        int equals = text.indexOf('=');
        return new Pack(text.substring(0, equals), new BigDecimal(text.substring(equals + 1)));
    }

    private static List<String> words(String joined) {
        return Arrays.asList(joined.split("\\|", -1));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            return CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

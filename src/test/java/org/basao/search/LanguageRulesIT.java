package org.basao.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.basao.kernel.VietnameseText;
import org.junit.jupiter.api.Test;

/** Each rule of the language by a query that would be answered otherwise without it: by the index, and by the database alone. */
class LanguageRulesIT {
    private final JudgedCatalogue catalogue = JudgedCatalogue.ofFile();

    @Test
    void the_index_keeps_every_rule() {
        assertThat(broken(text -> catalogue.find(text).items().stream()
                        .map(card -> card.name())
                        .toList()))
                .isEmpty();
    }

    @Test
    void the_database_keeps_every_rule() {
        assertThat(broken(catalogue::namesWithoutIndex)).isEmpty();
    }

    private static List<String> broken(Function<String, List<String>> answers) {
        List<String> broken = new ArrayList<>();
        for (NamedCsvRecord rule : SampleCatalogue.rows("judged/rules.csv")) {
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                List<String> found = answers.apply(Normalizer.normalize(rule.getField("query"), form));
                if (!isKept(rule, found)) {
                    broken.add(rule.getField("rule") + " (" + form + "): " + rule.getField("query") + " -> " + found);
                }
            }
        }
        return broken;
    }

    private static boolean isKept(NamedCsvRecord rule, List<String> found) {
        List<String> first = words(rule.getField("first"));
        boolean begins = first.isEmpty()
                || (!found.isEmpty() && first.stream().anyMatch(words -> holds(found.getFirst(), words)));
        return begins
                && words(rule.getField("never")).stream()
                        .noneMatch(words -> found.stream().anyMatch(name -> holds(name, words)));
    }

    private static List<String> words(String field) {
        return Arrays.stream(field.split("\\|", -1))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static boolean holds(String name, String words) {
        return (" " + VietnameseText.key(name) + " ").contains(" " + VietnameseText.key(words) + " ");
    }
}

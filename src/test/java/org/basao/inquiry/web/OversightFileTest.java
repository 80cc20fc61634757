package org.basao.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.basao.inquiry.api.Outcome;
import org.basao.inquiry.api.OversightLine;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.junit.jupiter.api.Test;

class OversightFileTest {
    private static final OversightLine LINE = new OversightLine(
            "AAAA", LocalDate.of(2026, 11, 15), null, null, "HTX Chè", "BBBB", "Chè", 1, Outcome.WAITING);

    @Test
    void a_file_that_holds_the_newest_only_says_so_above_everything_else() throws IOException {
        assertThat(written(true).lines()).hasSize(3).first().asString().contains("newest 50,000");
        assertThat(written(false).lines()).hasSize(2).last().asString().contains("A guest without account");
    }

    private static String written(boolean cut) throws IOException {
        StringBuilder out = new StringBuilder();
        new OversightFile(Texts.of("org.basao.inquiry.oversight", Language.EN), false, cut).write(List.of(LINE), out);
        return out.toString();
    }
}

package org.basao.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IllustrationTest {
    private static final Path ASSETS = Path.of("src", "main", "webapp", "assets");
    private static final int SETS = 26;

    @Test
    void every_set_has_a_drawing_and_a_picture_to_share() {
        assertThat(drawings()).allSatisfy(drawing -> {
            assertThat(ASSETS.resolve(drawing.file())).exists();
            assertThat(ASSETS.resolve(drawing.file().replace("art/", "share/").replace(".svg", ".png")))
                    .exists();
        });
    }

    @Test
    void every_ground_is_a_colour_of_the_language() throws IOException {
        String styles = Files.readString(ASSETS.resolve("site.css"));
        assertThat(drawings()).allSatisfy(drawing -> assertThat(styles).contains(".ground-" + drawing.ground() + " {"));
    }

    @Test
    void no_drawing_reaches_outside_itself() {
        assertThat(drawings())
                .allSatisfy(drawing -> assertThat(Files.readString(ASSETS.resolve(drawing.file())))
                        .doesNotContain("href", "<script", "<style", "url(http"));
    }

    @Test
    void a_product_always_looks_the_same_and_a_word_in_its_name_chooses() {
        assertThat(Illustration.of(1, "Vải thiều Lục Ngạn", "SURB5N99PD").file())
                .isEqualTo("art/set-01b.svg");
        assertThat(Illustration.of(1, "Khóm Cầu Đúc", "SURB5N99PD").file()).isEqualTo("art/set-01c.svg");
        assertThat(Illustration.of(11, "Lục bình", "SURB5N99PD"))
                .isEqualTo(Illustration.of(11, "Lục bình", "SURB5N99PD"));
    }

    private static Stream<Illustration> drawings() {
        return IntStream.rangeClosed(1, SETS).boxed().flatMap(set -> Illustration.all(set).stream());
    }
}

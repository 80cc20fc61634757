package org.basao.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.basao.platform.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final String CODE = "SURB5N99PD";

    @Test
    void a_product_lives_under_its_name_without_marks_and_its_code() {
        assertThat(Address.of(Section.PRODUCTS, Language.VI, "Chè đinh Tân Cương", CODE)
                        .path())
                .isEqualTo("/san-pham/che-dinh-tan-cuong-" + CODE);
        assertThat(Address.of(Section.PRODUCTS, Language.EN, "Chè đinh Tân Cương", CODE)
                        .path())
                .isEqualTo("/en/products/che-dinh-tan-cuong-" + CODE);
    }

    @Test
    void a_name_that_leaves_nothing_behind_leaves_the_code_alone() {
        assertThat(Address.of(Section.PRODUCTS, Language.VI, "茶", CODE).path()).isEqualTo("/san-pham/" + CODE);
        assertThat(Address.read("/san-pham/" + CODE)).hasValue(new Address(Section.PRODUCTS, Language.VI, "", CODE));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_was_written_is_read_again(Language language) {
        for (Section section : Section.values()) {
            Address list = Address.of(section, language);
            assertThat(Address.read(list.path())).hasValue(list);
            if (section != Section.HOME) {
                Address thing = Address.of(section, language, "Nước mắm Lê Gia", CODE);
                assertThat(Address.read(thing.path())).hasValue(thing);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/products",
                "/en/san-pham",
                "/san-pham/a/b",
                "/assets/basao.css",
                "/api/v1/products",
                "/q/x"
            })
    void what_is_no_page_is_left_to_others(String path) {
        assertThat(Address.read(path)).isEmpty();
    }

    @Test
    void a_word_of_the_other_language_does_not_open_the_page() {
        assertThat(Address.read("/enough")).isEmpty();
        assertThat(Address.read("/en")).hasValue(Address.of(Section.HOME, Language.EN));
    }
}

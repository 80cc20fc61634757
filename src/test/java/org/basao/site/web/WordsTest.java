package org.basao.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.api.ProductView;
import org.basao.catalogue.api.VatState;
import org.basao.kernel.Unit;
import org.basao.platform.i18n.Language;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words VIETNAMESE = new Words(Language.VI);
    private static final Words ENGLISH = new Words(Language.EN);

    @Test
    void a_price_is_written_as_each_language_writes_it() {
        ProductView.Pack pack = pack("hộp 100 g", "900000", "1500000", "9000000");
        assertThat(spaced(VIETNAMESE.price(pack))).isEqualTo("900.000 – 1.500.000 ₫");
        assertThat(spaced(ENGLISH.price(pack))).isEqualTo("₫900,000 – 1,500,000");
        assertThat(spaced(VIETNAMESE.price(pack("kg", "20000", "20000", "20000"))))
                .isEqualTo("20.000 ₫");
    }

    @Test
    void a_price_on_request_is_never_a_number() {
        ProductView.Pack pack = new ProductView.Pack(
                "chậu",
                BigDecimal.ONE,
                Unit.PIECE,
                null,
                null,
                true,
                null,
                null,
                "VND",
                VatState.UNSTATED,
                null,
                null,
                List.of());
        assertThat(VIETNAMESE.price(pack)).isEqualTo("Giá theo yêu cầu");
        assertThat(VIETNAMESE.vat(pack)).isEmpty();
        assertThat(VIETNAMESE.perBase(pack)).isEmpty();
    }

    @Test
    void the_price_of_a_kilogram_is_said_where_the_pack_is_not_one() {
        assertThat(spaced(VIETNAMESE.perBase(pack("hộp 100 g", "900000", "1500000", "9000000"))))
                .isEqualTo("9.000.000 ₫ / kg");
        assertThat(VIETNAMESE.perBase(pack("kg", "20000", "20000", "20000.00"))).isEmpty();
    }

    @Test
    void tax_is_said_with_its_rate() {
        assertThat(VIETNAMESE.vat(pack("hộp 100 g", "1", "2", "10"))).isEqualTo("đã gồm VAT 8%");
        assertThat(ENGLISH.vat(pack("hộp 100 g", "1", "2", "10"))).isEqualTo("VAT included at 8%");
    }

    @Test
    void a_pack_is_translated_word_by_word_and_never_loses_its_unit_at_the_line() {
        assertThat(VIETNAMESE.pack("hộp 100 g")).isEqualTo("hộp 100\u00a0g");
        assertThat(ENGLISH.pack("chai 500 ml")).isEqualTo("bottle 500\u00a0ml");
        assertThat(ENGLISH.pack("gói 10 chiếc")).isEqualTo("pack 10\u00a0piece");
        assertThat(ENGLISH.pack("lẵng")).isEqualTo("lẵng");
    }

    @Test
    void numbers_of_products_are_said_in_words_that_fit() {
        assertThat(ENGLISH.say("count.products", 1L)).isEqualTo("1 product");
        assertThat(ENGLISH.say("count.products", 1234L)).isEqualTo("1,234 products");
        assertThat(VIETNAMESE.say("results.for", 1234L, "rượu mường")).isEqualTo("1.234 sản phẩm cho “rượu mường”");
    }

    @Test
    void days_and_shelf_lives_are_short() {
        assertThat(VIETNAMESE.day(LocalDate.of(2028, 2, 9))).isEqualTo("09/02/2028");
        assertThat(VIETNAMESE.shelfLife(360)).isEqualTo("12 tháng");
        assertThat(ENGLISH.shelfLife(1825)).isEqualTo("5 years");
        assertThat(ENGLISH.shelfLife(45)).isEqualTo("45 days");
    }

    @Test
    void a_producer_without_a_picture_has_two_letters() {
        assertThat(VIETNAMESE.initials("HTX Chè Hảo Đạt")).isEqualTo("HĐ");
        assertThat(VIETNAMESE.initials("Sokfarm")).isEqualTo("S");
    }

    private static ProductView.Pack pack(String label, String least, String most, String perBase) {
        return new ProductView.Pack(
                label,
                BigDecimal.ONE,
                Unit.KILOGRAM,
                null,
                null,
                false,
                new BigDecimal(least),
                new BigDecimal(most),
                "VND",
                VatState.INCLUDED,
                new BigDecimal("8.00"),
                new BigDecimal(perBase),
                List.of());
    }

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ');
    }
}

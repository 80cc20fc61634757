package org.basao.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.basao.kernel.Dimension;
import org.junit.jupiter.api.Test;

class BandTest {
    @Test
    void a_price_belongs_to_one_band_of_its_dimension() {
        assertThat(Band.ofPrice(Dimension.MASS, new BigDecimal("99999.99"))
                        .orElseThrow()
                        .code())
                .isEqualTo("mass-50000-100000");
        assertThat(Band.ofPrice(Dimension.MASS, new BigDecimal("100000"))
                        .orElseThrow()
                        .code())
                .isEqualTo("mass-100000-200000");
        assertThat(Band.ofPrice(Dimension.GUEST_NIGHT, new BigDecimal("9000000"))
                        .orElseThrow()
                        .code())
                .isEqualTo("guest_night-1000000-");
    }

    @Test
    void an_order_of_just_as_much_belongs_to_the_band_up_to_it() {
        assertThat(Band.ofOrder(Dimension.MASS, BigDecimal.TEN).orElseThrow().code())
                .isEqualTo("mass-0-10");
        assertThat(Band.ofOrder(Dimension.COUNT, new BigDecimal("501"))
                        .orElseThrow()
                        .code())
                .isEqualTo("count-500-");
    }

    @Test
    void every_band_is_found_by_its_code_and_codes_differ() {
        for (List<Band> bands : List.of(Band.PRICES, Band.ORDERS)) {
            assertThat(bands.stream().map(Band::code)).doesNotHaveDuplicates();
            assertThat(bands)
                    .allSatisfy(
                            band -> assertThat(Band.find(bands, band.code())).contains(band));
        }
        assertThat(Stream.of("", "mass", "mass-0-1", "MASS-0-10"))
                .noneMatch(code -> Band.find(Band.ORDERS, code).isPresent());
    }
}

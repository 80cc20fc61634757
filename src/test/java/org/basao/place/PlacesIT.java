package org.basao.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.basao.local.TestServers;
import org.basao.place.api.FormerProvinceView;
import org.basao.place.api.PlaceMatch;
import org.basao.place.api.ProvinceView;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static Places places;

    @BeforeAll
    static void read() {
        places = new Places(new Rows(TestServers.postgres().application()));
    }

    @Test
    void there_are_34_provinces_today_and_63_before() {
        assertThat(places.provinces(TODAY))
                .hasSize(34)
                .extracting(ProvinceView::code)
                .doesNotHaveDuplicates();
        assertThat(places.formerProvinces()).hasSize(63);
        assertThat(places.provinces(LocalDate.of(2025, 6, 30))).isEmpty();
    }

    @Test
    void there_are_3321_communes_and_each_lies_in_a_province_of_today() {
        assertThat(places.provinces(TODAY).stream()
                        .mapToInt(province -> places.communes(province.code()).size())
                        .sum())
                .isEqualTo(3321);
    }

    @Test
    void dong_nai_became_a_city_on_30_april_2026() {
        assertThat(places.province("75", LocalDate.of(2026, 4, 29))
                        .orElseThrow()
                        .fullName())
                .isEqualTo("Tỉnh Đồng Nai");
        assertThat(places.province("75", LocalDate.of(2026, 4, 30))
                        .orElseThrow()
                        .fullName())
                .isEqualTo("Thành phố Đồng Nai");
        assertThat(places.find("Bình Phước", TODAY).orElseThrow().province().fullName())
                .isEqualTo("Thành phố Đồng Nai");
    }

    @ParameterizedTest
    @CsvSource({
        "Hòa Bình, Phú Thọ, Hòa Bình",
        "Hoà Bình, Phú Thọ, Hòa Bình",
        "tỉnh HÀ GIANG, Tuyên Quang, Hà Giang",
        "Ha Giang, Tuyên Quang, Hà Giang",
        "Thái Nguyên, Thái Nguyên,",
        "thai nguyen, Thái Nguyên,",
        "TP.HCM, Hồ Chí Minh,",
        "TP. Hồ Chí Minh, Hồ Chí Minh,",
        "Sài Gòn, Hồ Chí Minh,",
        "Ho Chi Minh City, Hồ Chí Minh,",
        "Bà Rịa – Vũng Tàu, Hồ Chí Minh, Bà Rịa - Vũng Tàu",
        "Đắc Lắc, Đắk Lắk,",
        "Daklak, Đắk Lắk,",
        "Thừa Thiên - Huế, Huế,",
        "Kontum, Quảng Ngãi, Kon Tum",
        "Thanh Hoá, Thanh Hóa,",
        "Hà Tây, Hà Nội, Hà Nội"
    })
    void a_province_is_found_by_any_of_its_names(String written, String province, String former) {
        PlaceMatch match = places.find(written, TODAY).orElseThrow();
        assertThat(match.province().name()).isEqualTo(province);
        assertThat(match.formerProvince().map(FormerProvinceView::name).orElse(null))
                .isEqualTo(former);
    }

    @Test
    void a_wrong_accent_is_another_name() {
        assertThat(places.find("Hà Giảng", TODAY)).isEmpty();
        assertThat(places.find("Atlantis", TODAY)).isEmpty();
        assertThat(places.find("  ", TODAY)).isEmpty();
    }

    @Test
    void a_commune_is_found_within_its_province_only() {
        assertThat(places.commune("19", "Xã Tân Cương").orElseThrow().fullName())
                .isEqualTo("Xã Tân Cương");
        assertThat(places.commune("19", "tan cuong").orElseThrow().provinceCode())
                .isEqualTo("19");
        assertThat(places.commune("01", "Tân Cương")).isEmpty();
    }

    @Test
    void a_former_province_is_called_what_it_was() {
        assertThat(places.formerProvince("Hà Giang").orElseThrow().fullName()).isEqualTo("Tỉnh Hà Giang");
        assertThat(places.formerProvince("Đà Nẵng").orElseThrow().fullName()).isEqualTo("Thành phố Đà Nẵng");
        assertThat(places.formerProvince("Đồng Nai").orElseThrow().fullName()).isEqualTo("Tỉnh Đồng Nai");
    }
}

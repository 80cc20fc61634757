package org.basao.place;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The outlines from which maps are drawn: 34 provinces, and always Hoàng Sa and Trường Sa. */
class ProvinceOutlinesTest {
    private static final List<JsonObject> PROVINCES = new ArrayList<>();

    private record Point(double east, double north) {}

    @BeforeAll
    static void read() throws IOException {
        try (Reader file = Files.newBufferedReader(Path.of("content/places/provinces.geojson"));
                var json = Json.createReader(file)) {
            PROVINCES.addAll(json.readObject().getJsonArray("features").getValuesAs(JsonObject.class));
        }
    }

    private static List<Point> points(JsonValue coordinates) {
        JsonArray array = coordinates.asJsonArray();
        if (array.getFirst().getValueType() == JsonValue.ValueType.NUMBER) {
            return List.of(new Point(
                    array.getJsonNumber(0).doubleValue(), array.getJsonNumber(1).doubleValue()));
        }
        return array.stream().flatMap(part -> points(part).stream()).toList();
    }

    private static List<Point> outline(String name) {
        return PROVINCES.stream()
                .filter(province ->
                        province.getJsonObject("properties").getString("name").equals(name))
                .flatMap(province -> points(province.getJsonObject("geometry").get("coordinates")).stream())
                .toList();
    }

    @Test
    void every_province_has_an_outline() {
        assertThat(PROVINCES)
                .extracting(province -> province.getJsonObject("properties").getString("code"))
                .hasSize(34)
                .doesNotHaveDuplicates();
    }

    @Test
    void hoang_sa_belongs_to_da_nang_and_truong_sa_to_khanh_hoa() {
        assertThat(outline("Đà Nẵng"))
                .anyMatch(point ->
                        point.east() > 111 && point.east() < 113 && point.north() > 15.5 && point.north() < 17.5);
        assertThat(outline("Khánh Hòa"))
                .anyMatch(
                        point -> point.east() > 111.5 && point.east() < 118 && point.north() > 6 && point.north() < 12);
    }
}

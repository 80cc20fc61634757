package org.basao.platform.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonRecordTest {
    public record Pack(String label, BigDecimal price) {}

    public record Sheet(
            String zeta, int alpha, LocalDate day, List<Pack> packs, Map<String, Long> counts, DayOfWeek weekday) {}

    public record Empty() {}

    @Test
    void members_keep_their_order_money_is_a_number_and_days_are_iso_texts() {
        Sheet sheet = new Sheet(
                "chè \"đinh\"",
                5,
                LocalDate.of(2026, 11, 15),
                List.of(new Pack("hộp", new BigDecimal("120000")), new Pack("túi", new BigDecimal("12.5"))),
                Map.of("a", 7L),
                DayOfWeek.SUNDAY);
        assertThat(text(sheet, Optional.empty()))
                .isEqualTo("{\"zeta\":\"chè \\\"đinh\\\"\",\"alpha\":5,\"day\":\"2026-11-15\",\"packs\":["
                        + "{\"label\":\"hộp\",\"price\":120000},{\"label\":\"túi\",\"price\":12.5}],"
                        + "\"counts\":{\"a\":7},\"weekday\":\"SUNDAY\"}");
    }

    @Test
    void what_is_not_known_is_null() {
        assertThat(text(new Pack(null, null), Optional.empty())).isEqualTo("{\"label\":null,\"price\":null}");
    }

    @Test
    void a_notice_stands_first() {
        Optional<AnswerNotice.Words> notice = Optional.of(new AnswerNotice.Words("Dữ liệu minh họa", "Sample data"));
        assertThat(text(new Pack("hộp", null), notice))
                .isEqualTo("{\"notice\":{\"vi\":\"Dữ liệu minh họa\",\"en\":\"Sample data\"},"
                        + "\"label\":\"hộp\",\"price\":null}");
        assertThat(text(new Empty(), notice)).endsWith("\"}}");
    }

    private static String text(Record body, Optional<AnswerNotice.Words> notice) {
        return new String(JsonRecord.bytes(body, notice), StandardCharsets.UTF_8);
    }
}

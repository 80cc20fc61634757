package org.basao.inquiry.web;

import java.util.List;
import org.basao.inquiry.api.FileView;

/**
 * A round in words.
 *
 * @param title such as "Báo giá lần 2"
 * @param state name of the state, for its mark
 * @param facts what holds for all lines
 * @param total what all of it costs at the quantities asked for, without freight; empty where one line says it
 */
public record RoundCard(
        String code,
        long version,
        String title,
        String state,
        boolean own,
        String sentAt,
        String by,
        boolean approved,
        List<Line> lines,
        String total,
        List<Fact> facts,
        String note,
        List<FileView> files,
        List<Difference> differences) {
    /**
     * One line.
     *
     * @param price for one of the unit at the quantity asked for
     * @param value of what can be delivered of it
     * @param tiers such as "từ 500 kg: 90.000 ₫"
     * @param facts minimum, lead time and the like, in one sentence
     */
    public record Line(String name, String price, String value, List<String> tiers, String facts, String note) {}

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    /** What is otherwise than in the round before. */
    public record Difference(String what, String before, String after) {}
}

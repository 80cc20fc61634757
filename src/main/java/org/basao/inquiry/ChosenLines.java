package org.basao.inquiry;

import static org.basao.inquiry.TradeUnits.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basao.inquiry.StandingRounds.StandingRound;
import org.basao.inquiry.api.Accept;
import org.basao.inquiry.api.Accept.Part;
import org.basao.inquiry.api.DealLine;
import org.basao.inquiry.api.OfferedLine;
import org.basao.inquiry.api.Standing;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;

/** Which lines of an offer a buyer takes, judged by what is offered, what is left of what was asked, and how the products stand. */
final class ChosenLines {
    /** Decimals of an amount. */
    private static final int DECIMALS = 3;

    private ChosenLines() {}

    /** One line with its keys. */
    record Chosen(long requestLine, long roundLine, DealLine line) {}

    /**
     * In the order of the request.
     *
     * @throws InvalidFields for {@code amount-<position>} of each line that cannot be taken so
     * @throws BusinessException if nothing is left to be taken
     */
    static List<Chosen> of(StandingRound round, Accept command) {
        List<Part> parts = command.parts().isEmpty() ? all(round) : command.parts();
        InvalidFields.Checks checks = new InvalidFields.Checks();
        List<Chosen> chosen = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (OfferedLines.Row row : round.lines()) {
            parts.stream()
                    .filter(part -> part.position() == row.line().position())
                    .filter(part -> seen.add(part.position()))
                    .forEach(part -> checks.run(() -> chosen.add(chosen(row, part, round.currency()))));
        }
        if (seen.size() != parts.size()) {
            throw new BusinessException("inquiry.accept.line");
        }
        checks.end();
        return chosen;
    }

    private static List<Part> all(StandingRound round) {
        List<Part> parts = round.lines().stream()
                .map(OfferedLines.Row::line)
                .filter(line -> line.most().signum() > 0)
                .map(line -> new Part(line.position(), line.most()))
                .toList();
        if (parts.isEmpty()) {
            throw new BusinessException("inquiry.accept.nothing");
        }
        return parts;
    }

    private static Chosen chosen(OfferedLines.Row row, Part part, String currency) {
        OfferedLine line = row.line();
        String field = "amount-" + line.position();
        BigDecimal amount = part.amount() == null ? BigDecimal.ZERO : plain(part.amount());
        if (amount.signum() <= 0 || amount.scale() > DECIMALS) {
            throw new InvalidField(field, "inquiry.accept.amount");
        }
        if (line.taken()) {
            throw new InvalidField(field, "inquiry.accept.taken");
        }
        if (!line.goods().standing().isAcceptable()) {
            throw new InvalidField(
                    field, refusal(line.goods().standing()), line.goods().name());
        }
        if (line.isWhole() && amount.scale() > 0) {
            throw new InvalidField(field, "inquiry.accept.whole");
        }
        if (amount.compareTo(line.most()) > 0) {
            throw new InvalidField(field, "inquiry.accept.more", line.most());
        }
        if (amount.compareTo(line.least()) < 0) {
            throw new InvalidField(field, "inquiry.accept.least", line.least());
        }
        BigDecimal value = line.value(amount, currency);
        if (value.signum() <= 0) {
            throw new InvalidField(field, "inquiry.accept.amount");
        }
        return new Chosen(row.requestLine(), row.roundLine(), agreed(line, amount, value));
    }

    private static String refusal(Standing standing) {
        return switch (standing) {
            case UNLISTED -> "inquiry.accept.unlisted";
            case SUSPENDED -> "inquiry.accept.suspended";
            default -> "inquiry.accept.lapsedProduct";
        };
    }

    private static DealLine agreed(OfferedLine line, BigDecimal amount, BigDecimal value) {
        OfferedLine.Goods goods = line.goods();
        return new DealLine(
                line.position(),
                goods.product(),
                goods.name(),
                goods.certificate(),
                goods.certificateNumber(),
                goods.stars(),
                goods.standing() == Standing.PUBLIC,
                amount,
                line.unit(),
                plain(line.unit().inBase(amount)),
                line.quoted().priceAt(amount),
                plain(value),
                line.quoted().leadTimeDays(),
                line.quoted().note());
    }
}

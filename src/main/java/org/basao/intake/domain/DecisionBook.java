package org.basao.intake.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basao.intake.api.Column;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.intake.domain.ProductRow.Decision;
import org.basao.register.api.DecisionLevel;

/** The decisions of a file, found in the register or new. One decision may recognise many products. */
final class DecisionBook {
    private final ImportSession session;
    private final boolean sample;
    private final SequenceBlock ids;
    private final Map<Decision.Key, Known> known = new HashMap<>();
    private final Set<Decision.Key> asked = new HashSet<>();

    /** A decision with its key in the database. */
    record Known(long id, LocalDate signedOn, DecisionLevel level, boolean sample) {}

    DecisionBook(ImportSession session, boolean sample) {
        this.session = session;
        this.sample = sample;
        this.ids = new SequenceBlock(session, "decision_seq");
    }

    void load(List<ProductRow> rows) {
        List<Decision.Key> keys = rows.stream()
                .map(row -> row.decision().key())
                .filter(asked::add)
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        session.list(
                """
                select d.id, d.issuer, d.number, d.year, d.signed_on, d.level, d.sample
                  from decision d
                  join unnest(?, ?, ?) as w (issuer, number, year) on w.issuer = d.issuer and w.number = d.number and w.year = d.year
                """,
                row -> known.put(
                        new Decision.Key(row.getString("issuer"), row.getString("number"), row.getInt("year")),
                        new Known(
                                row.getLong("id"),
                                row.getObject("signed_on", LocalDate.class),
                                DecisionLevel.valueOf(row.getString("level")),
                                row.getBoolean("sample"))),
                keys.stream().map(Decision.Key::issuer).toArray(String[]::new),
                keys.stream().map(Decision.Key::number).toArray(String[]::new),
                keys.stream().map(Decision.Key::year).toArray(Integer[]::new));
    }

    /** A number names one decision of one issuer in a year: the same number with another day or level is a mistake. */
    void check(ProductRow row, List<Problem> problems) {
        Known same = known.get(row.decision().key());
        if (same == null) {
            return;
        }
        if (!same.signedOn().equals(row.decision().signedOn())
                || same.level() != row.decision().level()) {
            problems.add(new Problem(
                    row.line(),
                    Column.DECISION,
                    Reason.DECISION_DIFFERS,
                    CertificateCheck.DAY.format(same.signedOn()),
                    "@level." + same.level().name()));
        } else if (same.sample() != sample) {
            problems.add(new Problem(
                    row.line(),
                    Column.DECISION,
                    Reason.SAMPLE_MIXED,
                    row.decision().number()));
        }
    }

    /** Key of the decision in the database; a new one is added to the rows to be written. */
    long take(Decision decision, CopyText fresh) {
        return known.computeIfAbsent(decision.key(), key -> {
                    long id = ids.next();
                    fresh.row(
                            id,
                            decision.issuer(),
                            decision.level(),
                            decision.number(),
                            key.year(),
                            decision.signedOn(),
                            decision.signer(),
                            sample);
                    return new Known(id, decision.signedOn(), decision.level(), sample);
                })
                .id();
    }
}

package org.basao.intake.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basao.intake.api.Column;
import org.basao.intake.api.ImportOptions;
import org.basao.intake.api.Problem;
import org.basao.intake.api.Reason;
import org.basao.register.api.DecisionLevel;

/**
 * What an office may not import: producers outside its province, five stars if it is not the centre, and new certificates of a producer to
 * whom the officer belongs.
 */
final class OfficeCheck {
    private final String province;
    private final Set<Long> own;

    OfficeCheck(ImportSession session, ImportOptions options, Instant now) {
        this.province = options.province();
        this.own = new HashSet<>(
                session.list("""
                select m.organisation_id from membership m join person p on p.id = m.person_id
                 where p.code = ? and (m.until is null or m.until > ?)
                """, row -> row.getLong(1), options.actor().code(), now));
    }

    /**
     * @param holder null if the producer is new
     * @param product null if the product is new
     */
    void check(ProductRow row, Holder holder, KnownProduct product, List<Problem> problems) {
        if (province != null && !province.equals(row.producer().provinceCode())) {
            problems.add(new Problem(row.line(), Column.PROVINCE, Reason.PROVINCE_FOREIGN));
            return;
        }
        boolean certifies = product == null || product.by(row.decision().key()).isEmpty();
        if (province != null && certifies && row.decision().level() == DecisionLevel.CENTRAL) {
            problems.add(new Problem(row.line(), Column.LEVEL, Reason.DECIDED_ELSEWHERE));
        }
        if (holder != null && own.contains(holder.id)) {
            problems.add(new Problem(row.line(), Column.PRODUCER, Reason.OWN_PRODUCER));
        }
    }
}

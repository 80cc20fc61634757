package org.basao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;
import org.basao.register.api.DecisionLevel;

/** What an office need not type: as whom it signs, and at which levels it records decisions. */
@ApplicationScoped
public class DecisionOffice {
    private static final String CENTRAL = "Bộ Nông nghiệp và Môi trường";

    private Rows rows;

    protected DecisionOffice() {}

    @Inject
    public DecisionOffice(Rows rows) {
        this.rows = rows;
    }

    /** As printed on its decisions: {@code UBND tỉnh Thái Nguyên}; empty where there is no usual one. */
    public String issuer(Actor actor) {
        return actor.acting()
                .map(acting -> acting.side() == Side.CENTRAL ? CENTRAL : committee(acting))
                .orElse("");
    }

    private String committee(Acting acting) {
        return acting.territory() == null
                ? ""
                : rows.first(
                                "select full_name from place where id = ?",
                                row -> "UBND " + lowerFirst(row.getString(1)),
                                acting.territory())
                        .orElse("");
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The usual one first; provinces record what districts signed before July 2025 too. */
    public List<DecisionLevel> levels(Actor actor) {
        return actor.acting().filter(acting -> acting.side() == Side.CENTRAL).isPresent()
                ? List.of(DecisionLevel.CENTRAL)
                : List.of(DecisionLevel.PROVINCE, DecisionLevel.DISTRICT);
    }
}

package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import org.basao.inquiry.api.ApprovalSetting;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** What organisations want of their people when they offer. */
@ApplicationScoped
public class InquirySettings {
    private Rows rows;

    protected InquirySettings() {}

    @Inject
    public InquirySettings(Rows rows) {
        this.rows = rows;
    }

    /** Of the organisation acted for; nothing waits for anybody where it never said so. */
    public ApprovalSetting of(Actor actor) {
        return rows.first(
                        """
                        select s.version, s.approve_above from inquiry_setting s join organisation o on o.id = s.organisation_id
                         where o.code = ?::bpchar
                        """,
                        row -> new ApprovalSetting(row.getLong(1), TradeUnits.plain(row.getBigDecimal(2))),
                        actor.actingFor())
                .orElse(new ApprovalSetting(0, null));
    }

    /** From which value on a quotation of the producer waits for a manager; empty if none does. */
    Optional<BigDecimal> approveAbove(long organisation) {
        return rows.first(
                "select approve_above from inquiry_setting where organisation_id = ? and approve_above is not null",
                row -> row.getBigDecimal(1),
                organisation);
    }
}

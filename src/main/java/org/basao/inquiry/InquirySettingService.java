package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import org.basao.inquiry.api.ApprovalSetting;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/** Managers say what their organisation wants of its people when they offer. */
@ApplicationScoped
@Transactional
public class InquirySettingService {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private Rows rows;
    private Audit audit;

    protected InquirySettingService() {}

    @Inject
    public InquirySettingService(Rows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Says from which value on a quotation waits for a manager. What waits already goes on waiting.
     *
     * @throws StaleVersion if somebody else said otherwise since
     * @throws InvalidField for {@code approveAbove}
     */
    @InquiryPermission.Needed(InquiryPermission.APPROVE)
    public void approveAbove(Actor actor, ApprovalSetting setting) {
        BigDecimal value = setting.approveAbove();
        if (value != null
                && (value.signum() < 0
                        || value.compareTo(MOST) > 0
                        || value.stripTrailingZeros().scale() > 0)) {
            throw new InvalidField("approveAbove", "inquiry.setting.amount");
        }
        long organisation = rows.first(
                        "select id from organisation where code = ?::bpchar", row -> row.getLong(1), actor.actingFor())
                .orElseThrow(() -> new NotFound(String.valueOf(actor.actingFor())));
        var unused = rows.change(
                "insert into inquiry_setting (organisation_id) values (?) on conflict do nothing", organisation);
        int changed = rows.change(
                "update inquiry_setting set approve_above = ?, version = version + 1 where organisation_id = ? and version = ?",
                value,
                organisation,
                setting.version());
        if (changed == 0) {
            throw new StaleVersion();
        }
        audit.record(new AuditEntry(
                actor.code(), actor.actingFor(), "inquiry.setting.changed", "ORGANISATION", actor.actingFor(), null));
    }
}

package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.retention.Forgetful;

/** What accounts keep for a time only. */
@ApplicationScoped
public class OldAccountData implements Forgetful {
    private Rows rows;

    protected OldAccountData() {}

    @Inject
    public OldAccountData(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Forgetting> kinds() {
        return Map.of(
                "SIGN_IN",
                end -> rows.change("delete from sign_in where expires_at < ?", end),
                "ONE_TIME",
                end -> rows.change("delete from one_time where expires_at < ?", end),
                "FAILED_TRY",
                end -> rows.change("delete from failed_try where at < ?", end),
                "API_KEY",
                end -> rows.change(
                        "delete from api_token where least(expires_at, coalesce(revoked_at, expires_at)) < ?", end),
                "CLOSED_ACCOUNT",
                this::closed);
    }

    /** The row with its code stays, because the audit names it; nothing personal is in it. */
    private int closed(Instant end) {
        String who = " where person_id in (select id from person where closed_at < ?)";
        return rows.change("delete from consent" + who, end) + rows.change("delete from membership" + who, end);
    }
}

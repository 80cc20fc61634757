package org.basao.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.basao.platform.persistence.Rows;

/** Mails that will never arrive. Their addresses and texts are gone; what is left says that something is wrong somewhere. */
@ApplicationScoped
public class RefusedMails {
    private Rows rows;

    protected RefusedMails() {}

    @Inject
    public RefusedMails(Rows rows) {
        this.rows = rows;
    }

    /**
     * Refused mails of one kind.
     *
     * @param code {@code <feature>.<name>}
     * @param times how many
     * @param last when the last one was refused
     */
    public record Refused(String code, long times, Instant last) {}

    /** Those that are kept still, the latest kind first. */
    public List<Refused> kinds() {
        return rows.list(
                """
                select code, count(*), max(refused_at) as last from mail where refused_at is not null
                 group by code order by last desc
                """,
                row -> new Refused(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }
}

package org.basao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.Rows;
import org.basao.platform.retention.Forgetful;

/**
 * Forgets imports of long ago and lets their files go, which may hold personal numbers. What was stored stays in the register, and who
 * brought it in the audit.
 */
@ApplicationScoped
public class OldImports implements Forgetful {
    private Rows rows;
    private StoredFiles files;

    protected OldImports() {}

    @Inject
    public OldImports(Rows rows, StoredFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** A run with the file that it used. */
    private record Old(String run, String file) {}

    @Override
    public Map<String, Forgetting> kinds() {
        return Map.of("IMPORT", this::forget);
    }

    private int forget(Instant end) {
        List<Old> over = rows.list(
                """
                        select r.key, f.key from background_run r
                          left join stored_file_use u on u.subject_kind = ? and u.subject_code = r.key
                          left join stored_file f on f.id = u.file_id
                         where r.kind = ? and r.ended_at < ?
                        """, row -> new Old(row.getString(1), row.getString(2)), ImportService.SUBJECT, ImportWork.KIND, end);
        over.forEach(old -> {
            if (old.file() != null) {
                files.release(old.file(), ImportService.SUBJECT, old.run());
            }
            rows.change("delete from background_run where key = ?", old.run());
        });
        return over.size();
    }
}

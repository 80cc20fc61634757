package org.basao.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.basao.platform.persistence.Rows;
import org.basao.platform.personal.PersonalData;
import org.basao.platform.personal.RowValues;
import org.basao.platform.personal.Subject;

/** Files that belong to a person. Those of an organisation stay with it, whoever put them there. */
@ApplicationScoped
public class FilesOfPerson implements PersonalData {
    private Rows rows;
    private Clock clock;

    protected FilesOfPerson() {}

    @Inject
    public FilesOfPerson(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Map<String, List<Map<String, Object>>> parts(Subject subject) {
        return Map.of("files", rows.list("""
                        select key, name, media_type, size, added_at, owner = ? as own from stored_file
                         where owner = ? or added_by = ? order by id
                        """, RowValues::read, subject.person(), subject.person(), subject.person()));
    }

    /** The content goes with the next collection of what is for nothing. */
    @Override
    public void erase(Subject subject) {
        rows.change(
                "delete from stored_file_use where file_id in (select id from stored_file where owner = ?)",
                subject.person());
        rows.change(
                "update stored_file set name = key, unused_since = coalesce(unused_since, ?) where owner = ?",
                clock.instant(),
                subject.person());
    }
}

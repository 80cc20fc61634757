package org.basao.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.basao.platform.error.BusinessException;
import org.basao.platform.files.ContentStore.Incoming;
import org.basao.platform.persistence.Rows;

/**
 * Takes files in and gives them out. Whether somebody may see one is for the feature to say that it is for; a new file is kept for a
 * day, and from then on as long as something uses it.
 */
@ApplicationScoped
public class StoredFiles {
    private static final String SELECT = "select f.key, f.name, f.media_type, f.sha256, f.size, f.owner, f.file_class,"
            + " f.added_at, f.added_by from stored_file f";

    private Rows rows;
    private Clock clock;
    private ContentStore store;
    private Instance<FileScanner> scanners;

    protected StoredFiles() {}

    @Inject
    public StoredFiles(Rows rows, Clock clock, ContentStore store, @Any Instance<FileScanner> scanners) {
        this.rows = rows;
        this.clock = clock;
        this.store = store;
        this.scanners = scanners;
    }

    /**
     * Takes a file in.
     *
     * @throws BusinessException {@code files.error.empty}, {@code files.error.tooLarge}, {@code files.error.type} or
     *     {@code files.error.harmful}; nothing is kept then
     */
    @Transactional
    public StoredFile add(NewFile file, InputStream content) {
        FileClass kind = file.fileClass();
        Incoming incoming = store.receive(content, kind.bytes())
                .orElseThrow(() -> new BusinessException("files.error.tooLarge", kind.megabytes()));
        try {
            String type = accepted(incoming, kind);
            StoredFile stored = new StoredFile(
                    FileKeys.random(),
                    file.name(),
                    type,
                    incoming.sha256(),
                    incoming.size(),
                    file.owner(),
                    kind,
                    clock.instant(),
                    file.addedBy());
            lock(rows, incoming.sha256());
            store.keep(incoming);
            insert(stored);
            return stored;
        } finally {
            ContentStore.discard(incoming.file());
        }
    }

    /** Until the end of the transaction nobody else keeps or collects this content. */
    static void lock(Rows rows, String sha256) {
        var unused =
                rows.list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "stored file " + sha256);
    }

    private String accepted(Incoming incoming, FileClass kind) {
        if (incoming.size() == 0) {
            throw new BusinessException("files.error.empty");
        }
        String type = FileTypes.of(incoming.file());
        if (!kind.types().contains(type)) {
            throw new BusinessException("files.error.type", kind.typeNames());
        }
        if (!scanners.stream().allMatch(scanner -> scanner.isHarmless(incoming.file()))) {
            throw new BusinessException("files.error.harmful");
        }
        return type;
    }

    private void insert(StoredFile file) {
        rows.change(
                """
                insert into stored_file
                    (key, sha256, size, media_type, name, owner, file_class, added_at, added_by, unused_since)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                file.key(),
                file.sha256(),
                file.size(),
                file.mediaType(),
                file.name(),
                file.owner(),
                file.fileClass(),
                file.addedAt(),
                file.addedBy(),
                file.addedAt());
    }

    public Optional<StoredFile> find(String key) {
        return rows.first(SELECT + " where f.key = ?", StoredFiles::read, key);
    }

    /** The files of a thing, oldest first. */
    public List<StoredFile> of(String subjectKind, String subjectCode) {
        return rows.list(
                SELECT + " join stored_file_use u on u.file_id = f.id where u.subject_kind = ? and u.subject_code = ?"
                        + " order by f.id",
                StoredFiles::read,
                subjectKind,
                subjectCode);
    }

    /** The files that belong to an organisation or a person, oldest first. */
    public List<StoredFile> ownedBy(String owner) {
        return rows.list(SELECT + " where f.owner = ? order by f.id", StoredFiles::read, owner);
    }

    /** The bytes; the caller closes them. */
    public InputStream open(StoredFile file) {
        return store.open(file.sha256());
    }

    /** Says in the running transaction what the file is for. @return false if there is no such file (any more) */
    @Transactional
    public boolean use(String key, String subjectKind, String subjectCode) {
        boolean there = rows.change("update stored_file set unused_since = null where key = ?", key) == 1;
        rows.change("""
                insert into stored_file_use (file_id, subject_kind, subject_code)
                select id, ?, ? from stored_file where key = ? on conflict do nothing""", subjectKind, subjectCode, key);
        return there;
    }

    /** Says in the running transaction that the file is for this no more; with its last use it is collected after a day. */
    @Transactional
    public void release(String key, String subjectKind, String subjectCode) {
        // the row first, as in use(): two who use and release at once then wait for each other
        var unused = rows.list("select 1 from stored_file where key = ? for update", row -> true, key);
        rows.change("""
                delete from stored_file_use where subject_kind = ? and subject_code = ?
                and file_id = (select id from stored_file where key = ?)""", subjectKind, subjectCode, key);
        rows.change("""
                update stored_file f set unused_since = ? where key = ? and unused_since is null
                and not exists (select 1 from stored_file_use u where u.file_id = f.id)""", clock.instant(), key);
    }

    private static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                FileClass.valueOf(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9));
    }
}

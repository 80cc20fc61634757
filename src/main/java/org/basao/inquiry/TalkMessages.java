package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.basao.inquiry.api.Attached;
import org.basao.inquiry.api.Party;
import org.basao.inquiry.domain.Said;
import org.basao.platform.error.InvalidField;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;

/** What is said in talks, with its files, and how far each side has read. Who may say something is decided before. */
@ApplicationScoped
public class TalkMessages {
    /** What a file of a message is for, with the message's code. */
    static final String KIND = "TALK_MESSAGE";

    /** So many files go with one message. */
    public static final int MOST_FILES = 5;

    private Rows rows;
    private PublicCodes codes;
    private StoredFiles files;
    private Clock clock;

    protected TalkMessages() {}

    @Inject
    public TalkMessages(Rows rows, PublicCodes codes, StoredFiles files, Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Says something in the running transaction; who says it has read all before it.
     *
     * @param author code of a person; null for a guest
     * @param owner whose the files are: the organisation's code, or the request's where a guest writes
     * @return the message's public code
     * @throws InvalidField for {@code body} if neither words nor a file are there, or too many of them
     */
    String add(long talk, Party side, String author, String owner, String body, List<Attached> attached) {
        String text = text(body, attached);
        if (attached.size() > MOST_FILES) {
            throw new InvalidField("body", "inquiry.files.many", MOST_FILES);
        }
        String code = codes.issue(CodeKind.TALK_MESSAGE).value();
        long id = rows.first("""
                        insert into talk_message (code, talk_id, side, author, body, said_at) values (?, ?, ?, ?, ?, ?) returning id
                        """, row -> row.getLong(1), code, talk, side, author, text, clock.instant())
                .orElseThrow();
        for (Attached one : attached) {
            StoredFile file = files.add(
                    new NewFile(one.name(), owner, FileClass.RESTRICTED, author == null ? owner : author),
                    one.content());
            var unused = files.use(file.key(), KIND, code);
        }
        mark(talk, side, id);
        return code;
    }

    private static String text(String body, List<Attached> attached) {
        if (attached.isEmpty()) {
            return Said.something("body", body, Said.MESSAGE);
        }
        String words = Said.orNothing("body", body, Said.MESSAGE);
        return words == null ? "" : words;
    }

    /** That side has read everything that is there now. */
    void markRead(long talk, Party side) {
        rows.first(
                        "select id from talk_message where talk_id = ? order by id desc limit 1",
                        row -> row.getLong(1),
                        talk)
                .ifPresent(last -> mark(talk, side, last));
    }

    private void mark(long talk, Party side, long message) {
        rows.change("""
                insert into talk_read (talk_id, side, message_id, read_at) values (?, ?, ?, ?)
                on conflict (talk_id, side) do update set message_id = excluded.message_id, read_at = excluded.read_at
                 where talk_read.message_id < excluded.message_id
                """, talk, side, message, clock.instant());
    }
}

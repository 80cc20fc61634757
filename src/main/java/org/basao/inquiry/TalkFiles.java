package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basao.inquiry.api.FileView;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.Party;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;

/**
 * The files of requests, messages and rounds: for the members of the two sides of a talk. A round that is only being written shows its
 * files to its own side.
 */
@ApplicationScoped
public class TalkFiles {
    private Rows rows;
    private StoredFiles files;

    protected TalkFiles() {}

    @Inject
    public TalkFiles(Rows rows, StoredFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** One file. @throws NotFound if there is none of that key that the actor may see */
    public StoredFile find(Actor actor, String key) {
        return files.find(key)
                .filter(file -> file.fileClass() == FileClass.RESTRICTED)
                .filter(file -> actor.may(InquiryPermission.FOLLOW) && isTheirs(actor, key))
                .orElseThrow(() -> new NotFound("file"));
    }

    private boolean isTheirs(Actor actor, String key) {
        Party side = TalkService.side(actor);
        String organisation = side == Party.PRODUCER ? "t.producer_id" : "r.buyer_id";
        return rows.first("""
                        select 1 from stored_file f
                          join stored_file_use u on u.file_id = f.id
                          join organisation o on o.code = ?::bpchar
                         where f.key = ? and exists (
                               select from talk t join request r on r.id = t.request_id where %s = o.id and t.id in (
                                   select m.talk_id from talk_message m where u.subject_kind = 'TALK_MESSAGE' and m.code = u.subject_code::bpchar
                                   union all
                                   select x.talk_id from round x where u.subject_kind = 'ROUND' and x.code = u.subject_code::bpchar
                                      and (x.number is not null or x.side = ?)
                                   union all
                                   select y.id from talk y join request q on q.id = y.request_id
                                    where u.subject_kind = 'REQUEST' and q.code = u.subject_code::bpchar))
                        """.formatted(organisation), row -> true, actor.actingFor(), key, side)
                .isPresent();
    }

    /** All files of a talk and its request by the code of what they are for, oldest first, as that side sees them. */
    Map<String, List<FileView>> ofTalk(long talk, Party side) {
        return rows
                .list(
                        """
                        select u.subject_code, f.key, f.name, f.size from (
                               select 'TALK_MESSAGE' as kind, code::text from talk_message where talk_id = ?
                               union all
                               select 'ROUND', code::text from round where talk_id = ? and (number is not null or side = ?)
                               union all
                               select 'REQUEST', r.code::text from request r join talk t on t.request_id = r.id where t.id = ?) x
                          join stored_file_use u on u.subject_kind = x.kind and u.subject_code = x.code
                          join stored_file f on f.id = u.file_id
                         order by f.id
                        """,
                        row -> Map.entry(
                                row.getString(1), new FileView(row.getString(2), row.getString(3), row.getLong(4))),
                        talk,
                        talk,
                        side,
                        talk)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}

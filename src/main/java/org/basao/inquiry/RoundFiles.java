package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.basao.inquiry.api.Attached;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.security.Actor;

/** The files that go with a round, such as test results. */
@ApplicationScoped
public class RoundFiles {
    /** What such a file is for, with the round's code. */
    static final String KIND = "ROUND";

    /** So many files go with one round. */
    public static final int MOST = 5;

    private StoredFiles files;

    protected RoundFiles() {}

    @Inject
    public RoundFiles(StoredFiles files) {
        this.files = files;
    }

    /** @throws BusinessException if the file is refused (see {@link StoredFiles#add}) or there are too many */
    void add(Actor actor, String round, Attached one) {
        if (of(round).size() >= MOST) {
            throw new BusinessException("inquiry.files.many", MOST);
        }
        StoredFile file = files.add(
                new NewFile(one.name(), actor.actingFor(), FileClass.RESTRICTED, actor.code()), one.content());
        var unused = files.use(file.key(), KIND, round);
    }

    void remove(String round, String key) {
        if (of(round).stream().noneMatch(file -> file.key().equals(key))) {
            throw new NotFound("file");
        }
        files.release(key, KIND, round);
    }

    void releaseAll(String round) {
        of(round).forEach(file -> files.release(file.key(), KIND, round));
    }

    private List<StoredFile> of(String round) {
        return files.of(KIND, round);
    }
}

package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import org.basao.inquiry.api.InquiryPermission;
import org.basao.inquiry.api.RequestState;
import org.basao.inquiry.domain.Request;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.NotFound;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.security.Actor;

/** Puts files to a request while it is written; whoever is asked sees them once it is sent. */
@ApplicationScoped
@Transactional
public class RequestFileService {
    /** For what the files are used; the code is that of the request. */
    public static final String KIND = "REQUEST";

    /** How many a request may have. */
    public static final int MOST = 5;

    private OwnRequests requests;
    private StoredFiles files;

    protected RequestFileService() {}

    @Inject
    public RequestFileService(OwnRequests requests, StoredFiles files) {
        this.requests = requests;
        this.files = files;
    }

    /**
     * Adds a file.
     *
     * @param name as the person's computer calls it
     * @throws NotFound if the request is not there or not the actor's
     * @throws BusinessException if the file is refused (see {@link StoredFiles#add}), there are too many, or the request was sent
     */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public void attach(Actor actor, String request, String name, InputStream content) {
        Request own = draft(actor, request);
        if (files.of(KIND, own.code()).size() >= MOST) {
            throw new BusinessException("inquiry.files.many", MOST);
        }
        StoredFile file = files.add(new NewFile(name, actor.actingFor(), FileClass.RESTRICTED, actor.code()), content);
        var unused = files.use(file.key(), KIND, own.code());
    }

    /**
     * Takes a file away.
     *
     * @throws NotFound if the request is not there or not the actor's, or has no such file
     */
    @InquiryPermission.Needed(InquiryPermission.ASK)
    public void detach(Actor actor, String request, String key) {
        Request own = draft(actor, request);
        if (files.of(KIND, own.code()).stream().noneMatch(file -> file.key().equals(key))) {
            throw new NotFound("file");
        }
        files.release(key, KIND, own.code());
    }

    private Request draft(Actor actor, String code) {
        Request own = requests.locked(actor, code);
        if (own.state() != RequestState.DRAFT) {
            throw new BusinessException("inquiry.request.sent");
        }
        return own;
    }
}

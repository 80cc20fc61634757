package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.basao.platform.notice.Unsubscription;

/** Where the link at the foot of a mail leads: asks once, and says that it is done. */
@Named
@RequestScoped
public class UnsubscribePage {
    @Inject
    Unsubscription unsubscription;

    @Inject
    Visit visit;

    private String kind;
    private boolean done;

    /** Whether the link is one of ours. Looking changes nothing: programs that check mails follow links too. */
    boolean open(String token) {
        Optional<String> found = unsubscription.kind(token, visit.language());
        found.ifPresent(words -> kind = words);
        return found.isPresent();
    }

    /** Ends this kind of mail. */
    void end(String token) {
        done = unsubscription.end(token);
    }

    /** What ends, in a few words. */
    public String getKind() {
        return kind;
    }

    public boolean isDone() {
        return done;
    }
}

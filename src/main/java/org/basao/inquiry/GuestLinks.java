package org.basao.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import org.basao.inquiry.api.AskPath;
import org.basao.platform.config.Settings;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Seal;
import org.basao.platform.security.Secrets;

/**
 * The links by which guests reach their request. Each later mail needs the link again and the database holds its hash only, so it is
 * made from the request's code with the operator's secret.
 */
@ApplicationScoped
public class GuestLinks {
    private Seal seal;

    protected GuestLinks() {}

    @Inject
    public GuestLinks(Settings settings) {
        this.seal = new Seal(settings.secret(), "guest request");
    }

    String token(String request) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.fingerprint(request));
    }

    byte[] hash(String request) {
        return Secrets.hash(token(request));
    }

    /** Below the context. */
    String path(String request, Language language) {
        return AskPath.GUEST_REQUEST.in(language) + "?token=" + token(request);
    }
}

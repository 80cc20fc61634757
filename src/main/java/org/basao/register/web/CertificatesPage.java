package org.basao.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.basao.register.OverseenCertificates;
import org.basao.register.api.OverseenCertificate;
import org.basao.register.api.RegisterPath;
import org.basao.register.api.RegisterPermission;

/** The certificates of the territory: the newest, or what is looked for. */
@Named
@RequestScoped
public class CertificatesPage extends RegisterForm {
    @Inject
    OverseenCertificates certificates;

    private List<OverseenCertificate> found;

    /** What is looked for, by the address, so that a list can be kept and sent. */
    public String getText() {
        return parameter("q");
    }

    public List<OverseenCertificate> getFound() {
        if (found == null) {
            found = certificates.find(actor(), getText());
        }
        return found;
    }

    public boolean isRevoking() {
        return actor().may(RegisterPermission.REVOKE);
    }

    /** How many a list shows at most. */
    public int getMost() {
        return OverseenCertificates.MOST;
    }

    public String pathOf(OverseenCertificate one) {
        return path(RegisterPath.REVOCATION) + "?code=" + one.code();
    }

    public String getDecisionPath() {
        return path(RegisterPath.DECISION);
    }

    public String getPath() {
        return path(RegisterPath.CERTIFICATES);
    }
}

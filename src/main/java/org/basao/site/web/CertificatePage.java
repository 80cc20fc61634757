package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.basao.catalogue.Catalogue;
import org.basao.platform.i18n.Language;
import org.basao.register.Register;
import org.basao.register.api.CertificateView;

/** One certificate, for anybody who wants to check it, with the others of its product. */
@Named
@RequestScoped
public class CertificatePage {
    @Inject
    Register register;

    @Inject
    Catalogue catalogue;

    @Inject
    Visit visit;

    private CertificateView certificate;
    private List<CertificateView> history;
    private boolean productPublic;

    /** Whether there is such a certificate, valid or not. */
    boolean open(String code) {
        Optional<CertificateView> found = register.certificate(code, visit.day());
        found.ifPresent(one -> {
            certificate = one;
            history = register.history(one.productCode(), visit.day());
            productPublic =
                    !catalogue.cards(List.of(one.productCode()), visit.day()).isEmpty();
            visit.at(address(Language.VI), address(Language.EN));
        });
        return found.isPresent();
    }

    Address address(Language language) {
        return new Address(Section.CERTIFICATES, language, "", certificate.code());
    }

    public CertificateView getCertificate() {
        return certificate;
    }

    /** All certificates of the product, newest first, this one among them. */
    public List<CertificateView> getHistory() {
        return history;
    }

    /** Whether the product can be opened today. */
    public boolean isProductPublic() {
        return productPublic;
    }
}

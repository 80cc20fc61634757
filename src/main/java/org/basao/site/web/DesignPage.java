package org.basao.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.basao.register.ProductSets;
import org.basao.register.api.CertificateStatus;
import org.basao.register.api.CertificateView;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.ProductSetView;

/** The page that documents the visual language, made of the same blocks as every other page. */
@Named
@RequestScoped
public class DesignPage {
    private static final List<String> COLOURS = List.of(
            "paper",
            "ink",
            "ink-soft",
            "leaf",
            "star",
            "star-fill",
            "lacquer",
            "hairline",
            "control",
            "valid-tint",
            "soon-tint",
            "ended-tint");
    private static final String CODE = "2222222222";

    @Inject
    ProductSets sets;

    @Inject
    Visit visit;

    public List<String> getColours() {
        return COLOURS;
    }

    public List<ProductSetView> getSets() {
        return sets.all();
    }

    public List<Illustration> art(int set) {
        return Illustration.all(set);
    }

    /** The panel in its states, on papers that exist on this page only. */
    public List<CertificateView> getCertificates() {
        LocalDate day = visit.day();
        return List.of(
                paper(CertificateStatus.VALID, day.minusMonths(10), null, null),
                paper(CertificateStatus.VALID, day.plusDays(31).minusMonths(36), null, null),
                paper(CertificateStatus.EXPIRED, day.minusMonths(40), null, null),
                paper(CertificateStatus.SUPERSEDED, day.minusMonths(30), day.minusMonths(6), null),
                paper(CertificateStatus.REVOKED, day.minusMonths(20), null, day.minusMonths(2)));
    }

    private static CertificateView paper(
            CertificateStatus status, LocalDate issuedOn, LocalDate supersededFrom, LocalDate revokedFrom) {
        return new CertificateView(
                CODE,
                "MẪU-1",
                status,
                4,
                false,
                null,
                "UBND tỉnh Mẫu",
                DecisionLevel.PROVINCE,
                "MẪU-1/QĐ-UBND",
                null,
                "Xã Mẫu",
                issuedOn,
                issuedOn.plusMonths(36),
                supersededFrom,
                revokedFrom,
                null,
                CODE,
                "Mẫu",
                CODE,
                "Mẫu",
                true,
                true,
                null);
    }
}

package org.basao.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.basao.kernel.PublicCode;
import org.basao.platform.web.PdfPages;
import org.basao.register.Register;
import org.basao.register.api.CertificateView;

/** A certificate as a PDF file, for anybody, below its page: {@code /chung-nhan/7K3M9PQ2XA/pdf}. It says how it stands today. */
public class CertificateFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final String END = "/pdf";

    @Inject
    transient Register register;

    @Inject
    transient PdfPages pdfs;

    @Inject
    transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Optional<CertificateView> found = path.endsWith(END) && path.length() > END.length()
                ? PublicCode.parse(path.substring(1, path.length() - END.length()))
                        .flatMap(code -> register.certificate(code.value(), visit.day()))
                : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CertificateView certificate = found.get();
        byte[] pdf = pdfs.of(new CertificatePrint(
                        certificate,
                        visit.day(),
                        new Words(visit.language()),
                        visit.qrUrl(certificate.code()),
                        visit.isSample())
                .xhtml());
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"ocop-" + certificate.code() + ".pdf\"");
        // what it says is true of today and may change at any moment
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}

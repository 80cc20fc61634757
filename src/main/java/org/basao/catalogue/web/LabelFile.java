package org.basao.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.catalogue.Offers;
import org.basao.catalogue.SampleNotice;
import org.basao.catalogue.api.CataloguePermission;
import org.basao.catalogue.api.OfferView;
import org.basao.platform.config.Settings;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;
import org.basao.platform.web.PdfPages;

/** Sheets of labels as PDF files, for members of the producer: {@code /viec/to-nhan/7K3M9PQ2XA-24.pdf}. */
public class LabelFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9A-Za-z]{10})-([0-9]{2})\\.pdf");

    @Inject
    transient CurrentActor current;

    @Inject
    transient Offers offers;

    @Inject
    transient PdfPages pdfs;

    @Inject
    transient Settings settings;

    @Inject
    transient Asked asked;

    @Inject
    transient SampleNotice sample;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        LabelSheet.Format format = path.matches() ? LabelSheet.Format.of(Integer.parseInt(path.group(2))) : null;
        if (format == null || !current.isPresent() || !current.actor().may(CataloguePermission.SEE_OWN)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        OfferView product;
        try {
            product = offers.find(current.actor(), path.group(1));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] pdf = pdfs.of(sheet(format, product).xhtml());
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition", "inline; filename=\"qr-" + product.code() + "-" + format.labels() + ".pdf\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private LabelSheet sheet(LabelSheet.Format format, OfferView product) {
        Texts texts = Texts.of(OfferForm.BUNDLE, asked.language());
        String english = product.offer().story().nameEn();
        return new LabelSheet(
                format,
                product.code(),
                asked.language() == Language.VI || english == null ? product.name() : english,
                product.holder(),
                settings.baseUrl() + "/q/" + product.code(),
                URI.create(settings.baseUrl()).getAuthority(),
                texts.text("labels.scan"),
                sample.isShown() ? texts.text("labels.sample") : null);
    }
}

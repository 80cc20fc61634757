package org.basao.intake.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.basao.catalogue.api.CataloguePermission;
import org.basao.intake.OfferSheets;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.CurrentActor;
import org.basao.platform.web.Asked;

/**
 * The spreadsheets below the page of a producer's own file: all own products, and a file that was tried with what is to be corrected. It
 * stands at the address of the page itself too, because the server takes uploads only where a servlet says how large they may be.
 */
public class OfferSheetFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String OWN = "/san-pham.xlsx";
    static final String MARKED = "/can-sua.xlsx";

    @Inject
    transient CurrentActor current;

    @Inject
    transient Asked asked;

    @Inject
    transient OfferSheets sheets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!current.isPresent() || !current.actor().may(CataloguePermission.WRITE)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean vietnamese = asked.language() == Language.VI;
        try {
            switch (String.valueOf(request.getPathInfo())) {
                case OWN ->
                    write(
                            response,
                            vietnamese ? "san-pham-cua-toi.xlsx" : "my-products.xlsx",
                            sheets.file(current.actor(), asked.getLocale()));
                case MARKED ->
                    write(
                            response,
                            vietnamese ? "can-sua.xlsx" : "to-correct.xlsx",
                            sheets.marked(
                                    current.actor(), String.valueOf(request.getParameter("tried")), asked.getLocale()));
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void write(HttpServletResponse response, String name, byte[] file) throws IOException {
        response.setContentType(TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}

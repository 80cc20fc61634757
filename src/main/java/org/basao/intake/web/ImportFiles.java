package org.basao.intake.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basao.account.Visitor;
import org.basao.intake.Imports;
import org.basao.intake.ProblemList;
import org.basao.intake.TemplateFile;
import org.basao.intake.api.ImportReport;
import org.basao.intake.api.IntakePermission;
import org.basao.intake.api.Problem;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.web.Asked;

/**
 * The files below the import page: the template, and the problems of an import. It stands at the address of the page itself too, because the
 * server takes uploads only where a servlet says how large they may be; the desk's filter leads to the page before it is reached.
 */
public class ImportFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String TEMPLATE = "/mau.csv";
    static final String PROBLEMS = "/loi.csv";

    @Inject
    transient Visitor visitor;

    @Inject
    transient Asked asked;

    @Inject
    transient Imports imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!visitor.isPresent() || !visitor.actor().may(IntakePermission.IMPORT)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (String.valueOf(request.getPathInfo())) {
            case TEMPLATE -> template(response);
            case PROBLEMS -> problems(String.valueOf(request.getParameter("run")), response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void template(HttpServletResponse response) throws IOException {
        boolean vietnamese = asked.language() == Language.VI;
        try (Writer writer = begin(response, vietnamese ? "mau-nhap-san-pham.csv" : "import-template.csv")) {
            TemplateFile.write(asked.getLocale(), writer);
        }
    }

    private void problems(String run, HttpServletResponse response) throws IOException {
        List<Problem> problems;
        try {
            ImportReport report = imports.find(visitor.actor(), run).report();
            problems = report == null ? List.of() : report.problems();
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean vietnamese = asked.language() == Language.VI;
        try (Writer writer = begin(response, vietnamese ? "loi-nhap-san-pham.csv" : "import-problems.csv")) {
            ProblemList.write(problems, writer);
        }
    }

    private static Writer begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }
}

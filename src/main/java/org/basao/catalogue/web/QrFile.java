package org.basao.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.kernel.PublicCode;
import org.basao.platform.config.Settings;
import org.basao.platform.web.QrCode;

/** The QR mark of a code as a file for printers: it says nothing but our address with the code, so anybody may have it. */
public class QrFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9A-Za-z]{10})\\.(svg|png)");
    private static final int MODULE = 16;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        Optional<PublicCode> code = path.matches() ? PublicCode.parse(path.group(1)) : Optional.empty();
        if (code.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String address = settings.baseUrl() + "/q/" + code.get().value();
        boolean svg = path.group(2).equals("svg");
        byte[] file = svg
                ? new QrCode(address).svg(address).getBytes(StandardCharsets.UTF_8)
                : new QrCode(address).png(MODULE);
        response.setContentType(svg ? "image/svg+xml" : "image/png");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"qr-" + code.get().value() + "." + path.group(2) + "\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}

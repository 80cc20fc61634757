package org.basao.platform.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.StoredFile;
import org.basao.platform.files.StoredFiles;

/**
 * Answers a request with a stored file, after the caller has made sure that the reader may see it. The type is the one that was found,
 * never guessed again by the browser; what is not a public photo is saved, not opened, and kept by no cache between.
 */
public final class FileAnswer {
    private FileAnswer() {}

    public static void write(
            StoredFile file, StoredFiles files, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, String> headers = headers(file);
        headers.forEach(response::setHeader);
        if (headers.get("ETag").equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        try (InputStream content = files.open(file)) {
            response.setContentType(file.mediaType());
            response.setContentLengthLong(file.size());
            if (!"HEAD".equals(request.getMethod())) {
                content.transferTo(response.getOutputStream());
            }
        }
    }

    static Map<String, String> headers(StoredFile file) {
        boolean photo = file.fileClass() == FileClass.PUBLIC_PHOTO;
        return Map.of(
                "X-Content-Type-Options",
                "nosniff",
                "Content-Security-Policy",
                "default-src 'none'; sandbox",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "ETag",
                "\"" + file.sha256().substring(0, 32) + "\"",
                "Cache-Control",
                photo ? "public, max-age=0, must-revalidate" : "private, no-cache",
                "Content-Disposition",
                disposition(photo ? "inline" : "attachment", file.name()));
    }

    /** The name in both forms of RFC 6266; neither can end the header. */
    private static String disposition(String how, String name) {
        String unmarked = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9 ._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return how + "; filename=\"" + unmarked + "\"; filename*=UTF-8''" + encoded;
    }
}

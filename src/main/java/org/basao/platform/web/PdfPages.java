package org.basao.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;

/**
 * Makes PDF files of pages in XHTML, with the font of the site embedded, so that Vietnamese is whole on every machine. The page must hold
 * everything itself: nothing is fetched. What was made is kept for a while; few are made at once, because each costs a processor.
 */
@ApplicationScoped
public class PdfPages {
    private static final int AT_ONCE = 2;
    private static final int KEPT = 200;
    private static final String FONTS = "/org/basao/platform/fonts/";
    private static final int REGULAR = 400;
    private static final int BOLD = 600;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Cache<String, byte[]> made =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** @param xhtml a well-formed page; its font is {@code Be Vietnam Pro} in the weights 400 and 600 */
    public byte[] of(String xhtml) {
        return made.get(xhtml, page -> {
            places.acquireUninterruptibly();
            try {
                return make(page);
            } finally {
                places.release();
            }
        });
    }

    private static byte[] make(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("BeVietnamPro_400Regular.ttf"), "Be Vietnam Pro", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("BeVietnamPro_600SemiBold.ttf"), "Be Vietnam Pro", BOLD, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.withProducer("Ba Sao");
        builder.withHtmlContent(xhtml, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String file) {
        return PdfPages.class.getResourceAsStream(FONTS + file);
    }
}

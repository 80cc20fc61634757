package org.basao.catalogue.web;

import java.util.List;
import java.util.Locale;
import org.basao.platform.web.Html;
import org.basao.platform.web.QrCode;

/**
 * A sheet of A4 with labels of one product, edge to edge in the sizes in which sheets of stickers are sold.
 *
 * @param address what a scanner reads
 * @param host where it leads, for people
 * @param scan what whoever holds the pack is asked to do
 * @param sample what must be said of sample data, or null
 */
record LabelSheet(
        Format format,
        String code,
        String name,
        String holder,
        String address,
        String host,
        String scan,
        String sample) {
    private static final double PAGE_WIDTH = 210;
    private static final double PAGE_HEIGHT = 297;
    /** Left free below each label, so that rounding never begins a second page. */
    private static final double SPARE = 0.3;

    /**
     * How a sheet is divided.
     *
     * @param mark edge of the QR mark in mm
     * @param text size of the small print in pt
     * @param letters of the name that fit
     */
    record Format(int columns, int rows, int mark, double text, int letters) {
        private static final List<Format> ALL =
                List.of(new Format(3, 4, 36, 8, 90), new Format(3, 8, 26, 7, 60), new Format(4, 10, 20, 5.5, 44));

        int labels() {
            return columns * rows;
        }

        double width() {
            return PAGE_WIDTH / columns;
        }

        double height() {
            return PAGE_HEIGHT / rows;
        }

        /** Null if no sheet has so many labels. */
        static Format of(int labels) {
            return ALL.stream()
                    .filter(format -> format.labels() == labels)
                    .findFirst()
                    .orElse(null);
        }

        static List<Integer> all() {
            return ALL.stream().map(Format::labels).toList();
        }
    }

    String xhtml() {
        StringBuilder page = new StringBuilder(100_000);
        page.append("<html><head><title>")
                .append(Html.escape(name))
                .append("</title><style>")
                .append(style())
                .append("</style></head><body>");
        String label = label();
        for (int i = 0; i < format.labels(); i++) {
            page.append("<div class=\"label\" style=\"left: ")
                    .append(mm(i % format.columns() * format.width()))
                    .append("; top: ")
                    .append(mm(Math.floorDiv(i, format.columns()) * format.height()))
                    .append("\">")
                    .append(label)
                    .append("</div>");
        }
        return page.append("</body></html>").toString();
    }

    private String style() {
        return "@page { size: A4; margin: 0; }"
                + " body { margin: 0; font-family: 'Be Vietnam Pro'; color: #1c2421; line-height: 1.25; font-size: "
                + points(format.text()) + "; }"
                + " .label { position: absolute; overflow: hidden; width: " + mm(format.width()) + "; height: "
                + mm(format.height() - SPARE) + "; }"
                + " table { width: 100%; height: " + mm(format.height() - SPARE) + "; border-collapse: collapse; }"
                + " td { padding: 0 1mm 0 0; vertical-align: middle; }"
                + " td.mark { width: " + mm(format.mark() + 2) + "; padding: 0 1mm; }"
                + " img { width: " + mm(format.mark()) + "; height: " + mm(format.mark()) + "; }"
                + " .name { font-weight: 600; font-size: " + points(format.text() * 1.2) + "; }"
                + " .code { font-weight: 600; }";
    }

    private String label() {
        return "<table><tr><td class=\"mark\"><img alt=\"\" src=\"" + new QrCode(address).png()
                + "\"/></td><td><div class=\"name\">" + Html.escape(shortened(name, format.letters())) + "</div><div>"
                + Html.escape(shortened(holder, format.letters())) + "</div><div>" + Html.escape(scan)
                + "</div><div class=\"code\">" + Html.escape(code) + "</div><div>" + Html.escape(host) + "</div>"
                + (sample == null ? "" : "<div>" + Html.escape(sample) + "</div>") + "</td></tr></table>";
    }

    /** Whole words only. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        return (end > 0 ? text.substring(0, end) : text.substring(0, most - 1)) + "…";
    }

    private static String mm(double length) {
        return String.format(Locale.ROOT, "%.3fmm", length);
    }

    private static String points(double size) {
        return String.format(Locale.ROOT, "%.2fpt", size);
    }
}

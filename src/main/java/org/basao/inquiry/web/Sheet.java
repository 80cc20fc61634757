package org.basao.inquiry.web;

import java.util.List;
import org.basao.platform.web.Html;

/** A page to be printed, put together from few parts; every text is escaped. */
final class Sheet {
    private static final String STYLE = """
            @page { size: {size}; margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Be Vietnam Pro'; font-size: 8pt; color: #55605b; } }
            body { font-family: 'Be Vietnam Pro'; font-size: 9.5pt; color: #1c2421; line-height: 1.4; }
            .head { border-bottom: 3pt solid #1f5d40; padding-bottom: 5pt; color: #1f5d40; font-weight: 600; font-size: 12pt; }
            h1 { font-weight: 600; font-size: 18pt; margin: 14pt 0 4pt 0; line-height: 1.25; }
            h2 { font-weight: 600; font-size: 12.5pt; margin: 16pt 0 6pt 0; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            th { font-weight: 600; text-align: left; padding: 4pt 6pt 4pt 0; border-bottom: 1pt solid #1c2421; vertical-align: bottom; }
            td { padding: 4pt 6pt 4pt 0; border-bottom: 0.5pt solid #d8d5cc; vertical-align: top; }
            td.name { width: 32%; color: #55605b; }
            .best { color: #1f5d40; font-weight: 600; }
            .total { font-weight: 600; font-size: 12pt; text-align: right; margin: 8pt 0; }
            .sample { background-color: #fbf1d9; padding: 5pt 9pt; }
            .small { font-size: 8pt; color: #55605b; }
            """;

    private final StringBuilder page = new StringBuilder(8000);

    /** @param size such as {@code A4} or {@code A4 landscape} */
    Sheet(String title, String size) {
        page.append("<html><head><title>")
                .append(Html.escape(title))
                .append("</title><style>")
                .append(STYLE.replace("{size}", size))
                .append("</style></head><body><p class=\"head\">Ba Sao · OCOP</p>");
    }

    Sheet heading(String text) {
        return element("h1", null, text);
    }

    Sheet part(String text) {
        return element("h2", null, text);
    }

    Sheet text(String style, String text) {
        return element("p", style, text);
    }

    Sheet table(List<String> heads, List<List<String>> rows) {
        page.append("<table><thead><tr>");
        heads.forEach(head -> element("th", null, head));
        page.append("</tr></thead><tbody>");
        rows.forEach(row -> {
            page.append("<tr>");
            row.forEach(cell -> element("td", null, cell));
            page.append("</tr>");
        });
        page.append("</tbody></table>");
        return this;
    }

    /** Names and values; a value of none is left out. */
    Sheet facts(List<List<String>> facts) {
        page.append("<table>");
        facts.stream()
                .filter(fact -> fact.getLast() != null && !fact.getLast().isBlank())
                .forEach(fact -> {
                    page.append("<tr>");
                    element("td", "name", fact.getFirst());
                    element("td", null, fact.getLast());
                    page.append("</tr>");
                });
        page.append("</table>");
        return this;
    }

    /** Lines of a text stay lines. */
    private Sheet element(String name, String style, String text) {
        page.append('<').append(name);
        if (style != null) {
            page.append(" class=\"").append(style).append('"');
        }
        page.append('>')
                .append(Html.escape(text).replace("\n", "<br/>"))
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    String xhtml() {
        return page + "</body></html>";
    }
}

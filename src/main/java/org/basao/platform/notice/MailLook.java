package org.basao.platform.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;
import org.basao.platform.web.Html;

/**
 * Gives a mail the look of the site, as text and as HTML. The colours are those of {@code tokens.css}, written out because mail
 * programs know no variables; nothing is loaded from anywhere, so that opening a mail tells nobody.
 */
final class MailLook {
    private static final String FONT = "'Be Vietnam Pro',system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="{lang}">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>{title}</title>
            </head>
            <body style="margin:0;padding:0;background:#fbfaf6;color:#1c2421;font-family:{font};font-size:17px;line-height:1.6">
            <table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="background:#fbfaf6">
            <tr><td align="center" style="padding:24px 16px">
            <table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:600px">
            {rows}</table>
            </td></tr>
            </table>
            </body>
            </html>
            """;
    private static final Pattern PLACE = Pattern.compile("\\{(lang|font|title|rows)\\}");
    private static final String ROW = "<tr><td style=\"%s\">%s</td></tr>\n";
    private static final String BRAND = "padding:0 0 16px;font-size:21px;font-weight:600;color:#1f5d40";
    private static final String SAMPLE =
            "padding:8px 16px;background:#fbf1da;color:#7a4f00;border-radius:6px;font-size:14px;font-weight:600";
    private static final String CARD =
            "padding:32px 24px;background:#ffffff;border:1px solid #d9d6cb;border-radius:6px;font-size:17px";
    private static final String FOOT = "padding:16px 0 0;color:#55605a;font-size:14px";

    private final Texts texts;
    private final Language language;
    private final boolean sample;

    MailLook(Language language, boolean sample) {
        this.texts = Texts.of("org.basao.platform.messages", language);
        this.language = language;
        this.sample = sample;
    }

    /** @param why the last lines: for whom it is, and how it ends; may hold the address that ends it */
    MailContent dress(String subject, List<MailBlock> blocks, List<MailBlock> why) {
        return new MailContent(
                sample ? "[" + word("mail.sample.word") + "] " + subject : subject,
                text(blocks, why),
                html(subject, blocks, why));
    }

    private String word(String key) {
        return texts.text(key);
    }

    private String text(List<MailBlock> blocks, List<MailBlock> why) {
        List<String> paragraphs = new ArrayList<>();
        if (sample) {
            paragraphs.add(word("mail.sample.word") + ": " + word("mail.sample.text"));
        }
        blocks.forEach(block -> paragraphs.add(block.plain()));
        paragraphs.add("Ba Sao");
        why.forEach(block -> paragraphs.add(block.plain()));
        return String.join("\n\n", paragraphs) + "\n";
    }

    private String html(String subject, List<MailBlock> blocks, List<MailBlock> why) {
        StringBuilder body = new StringBuilder(ROW.formatted(
                BRAND, "Ba Sao <span aria-hidden=\"true\" style=\"color:#8a5a00;font-size:14px\">★★★</span>"));
        if (sample) {
            body.append(ROW.formatted(SAMPLE, Html.escape(word("mail.sample.word") + ": " + word("mail.sample.text"))));
            body.append(ROW.formatted("height:16px;font-size:0", "&nbsp;"));
        }
        body.append(ROW.formatted(CARD, joined(blocks)));
        body.append(ROW.formatted(FOOT, joined(why)));
        Map<String, String> places =
                Map.of("lang", language.tag(), "font", FONT, "title", Html.escape(subject), "rows", body.toString());
        return PLACE.matcher(PAGE).replaceAll(match -> Matcher.quoteReplacement(places.get(match.group(1))));
    }

    private static String joined(List<MailBlock> blocks) {
        StringBuilder html = new StringBuilder();
        blocks.forEach(block -> html.append(markup(block)));
        return html.toString();
    }

    private static String markup(MailBlock block) {
        String words = Html.escape(block.words());
        return switch (block.kind()) {
            case TEXT -> paragraph(words);
            case BUTTON -> """
                <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:12px 24px;background:#1f5d40;\
                color:#ffffff;text-decoration:none;font-weight:600;border-radius:6px">%s</a></p>
                """.formatted(Html.escape(block.address()), words);
            case LINK ->
                paragraph(
                        "<a href=\"%s\" style=\"color:#1f5d40\">%s</a>".formatted(Html.escape(block.address()), words));
        };
    }

    private static String paragraph(String markup) {
        return "<p style=\"margin:0 0 16px\">%s</p>\n".formatted(markup);
    }
}

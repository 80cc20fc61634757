package org.basao.platform.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basao.platform.i18n.Language;
import org.basao.platform.i18n.Texts;

/**
 * The texts of one kind of notice or letter in one language, with their placeholders filled. Values are put in once and never read
 * again for placeholders or line ends, so that nothing a person typed can become a header, a paragraph or a link.
 */
final class MailText {
    private static final Pattern CODE = Pattern.compile("[a-z]+\\.[a-zA-Z]+");
    private static final Pattern PATH = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}\\s][^\\\\\\p{Cntrl}\\s]*)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)\\}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final String LINK = "link";

    private final Texts texts;
    private final String name;

    private MailText(String code, Language language) {
        int dot = code.indexOf('.');
        texts = Texts.of("org.basao." + code.substring(0, dot) + ".messages", language);
        name = code.substring(dot + 1);
    }

    static MailText of(String code, Language language) {
        return new MailText(code, language);
    }

    static void expectCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not <feature>.<name>: " + code);
        }
    }

    /** A path of ours: it cannot lead elsewhere. */
    static void expectPath(String path) {
        if (path != null && !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path of ours");
        }
    }

    static boolean hasMail(String code) {
        MailText text = of(code, Language.VI);
        return text.texts.has("mail." + text.name + ".subject");
    }

    /** Whether all its texts can be made from its model, in both languages. */
    static void expectNotice(Notice notice) {
        for (Language language : Language.values()) {
            expect(notice.code(), language, "notice", "title", notice.model().keySet());
        }
        if (hasMail(notice.code())) {
            expectMail(notice.code(), notice.model());
        }
    }

    static void expectMail(String code, Map<String, String> model) {
        Set<String> names = new HashSet<>(model.keySet());
        names.add(LINK);
        for (Language language : Language.values()) {
            expect(code, language, "mail", "subject", names);
            String body = expect(code, language, "mail", "body", names);
            if (body.contains("{link}")) {
                expect(code, language, "mail", "button", names);
            }
        }
    }

    private static String expect(String code, Language language, String kind, String part, Set<String> names) {
        try {
            MailText text = of(code, language);
            String pattern = text.texts.text(kind + "." + text.name + "." + part);
            PLACEHOLDER.matcher(pattern).results().map(match -> match.group(1)).forEach(placeholder -> {
                if (!names.contains(placeholder)) {
                    throw new IllegalArgumentException(code + " has no value for {" + placeholder + "}");
                }
            });
            return pattern;
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException(code + " has no text " + kind + " " + part + " in " + language, e);
        }
    }

    /** The kind in a few words, such as "somebody asks about your product". */
    String kind() {
        String key = "notice." + name + ".kind";
        return texts.has(key) ? texts.text(key) : subject(Map.of());
    }

    String title(Map<String, String> model) {
        return filled(texts.text("notice." + name + ".title"), model);
    }

    String subject(Map<String, String> model) {
        return filled(texts.text("mail." + name + ".subject"), model);
    }

    String button(Map<String, String> model) {
        return filled(texts.text("mail." + name + ".button"), model);
    }

    /** One part of a mail's body: a paragraph of text, or the place of the button. */
    record Part(String text, boolean isButton) {}

    /**
     * The body in order; {@code {link}} on a line of its own is the button.
     *
     * @param link absolute address, or null for a mail without a button
     */
    List<Part> body(Map<String, String> model, String link) {
        Map<String, String> values = new HashMap<>(model);
        values.put(LINK, link == null ? "" : link);
        List<Part> parts = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line :
                texts.text("mail." + name + ".body").lines().map(String::strip).toList()) {
            boolean button = line.equals("{" + LINK + "}");
            if (line.isEmpty() || button) {
                end(paragraph, parts);
                if (button && link != null) {
                    parts.add(new Part(button(model), true));
                }
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(filled(line, values));
            }
        }
        end(paragraph, parts);
        return parts;
    }

    private static void end(StringBuilder paragraph, List<Part> parts) {
        if (!paragraph.isEmpty()) {
            parts.add(new Part(paragraph.toString(), false));
            paragraph.setLength(0);
        }
    }

    private static String filled(String pattern, Map<String, String> values) {
        String text = PLACEHOLDER
                .matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
        return oneLine(text);
    }

    /** Without any character that could end a line, such as one in front of a header of somebody's choice. */
    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}

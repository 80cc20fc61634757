package org.basao.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Facelets file reaches for: other files by includes and templates, beans by the first names of its expressions. Read as
 * text, because entities and namespaces differ from file to file.
 *
 * @param path from the web application's root, with slashes and without the first one, such as {@code site/home.xhtml}
 */
record View(String path, String text) {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|<ui:remove>.*?</ui:remove>", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile(
            "<ui:(?:include|composition|decorate)\\b[^>]*?\\b(?:src|template)\\s*=\\s*[\"']([^\"'#]+)[\"']");
    private static final Pattern PREFIX = Pattern.compile("xmlns:(\\w+)\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern TEXT_IN_EXPRESSION = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern FIRST_NAME = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)");

    View {
        text = COMMENT.matcher(text).replaceAll("");
    }

    /** The feature in whose folder it lies: the first folder, or the one below WEB-INF. */
    String feature() {
        return featureOf(path);
    }

    static String featureOf(String path) {
        String inside = path.startsWith("WEB-INF/") ? path.substring("WEB-INF/".length()) : path;
        int slash = inside.indexOf('/');
        return slash < 0 ? "" : inside.substring(0, slash);
    }

    /** Files that it includes or is laid out by, from the web application's root. */
    List<String> files() {
        List<String> files = new ArrayList<>();
        Matcher matcher = FILE.matcher(text);
        while (matcher.find()) {
            files.add(resolve(matcher.group(1)));
        }
        return files;
    }

    /** Tags that it uses, each as namespace, colon, name. */
    Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        Matcher prefix = PREFIX.matcher(text);
        while (prefix.find()) {
            Matcher tag = Pattern.compile("<" + prefix.group(1) + ":([\\w-]+)").matcher(text);
            while (tag.find()) {
                tags.add(prefix.group(2) + ":" + tag.group(1));
            }
        }
        return tags;
    }

    private String resolve(String named) {
        if (named.startsWith("/")) {
            return named.substring(1);
        }
        Path folder = Path.of(path).getParent();
        Path resolved = (folder == null ? Path.of("") : folder).resolve(named).normalize();
        return resolved.toString().replace('\\', '/');
    }

    /** Names with which expressions begin; most are no beans but variables, functions and words of the language. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            String inside = TEXT_IN_EXPRESSION.matcher(expression.group(1)).replaceAll("''");
            Matcher name = FIRST_NAME.matcher(inside);
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }
}

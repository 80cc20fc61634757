package org.basao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows in pages, which class files do not show: includes, templates and beans. */
class ViewsTest {
    private static final Pattern TAG = Pattern.compile("<tag-name>([^<]+)</tag-name>\\s*<source>([^<]+)</source>");
    private static final Pattern NAMESPACE = Pattern.compile("<namespace>([^<]+)</namespace>");

    @Test
    void pages_include_only_what_the_arrows_allow() {
        Map<String, String> tags = tags();
        assertThat(views().flatMap(view -> wrongFiles(view, tags))).isEmpty();
    }

    @Test
    void pages_use_only_beans_that_the_arrows_allow() {
        Map<String, String> beans = beans();
        assertThat(views().flatMap(view -> wrongBeans(view, beans))).isEmpty();
    }

    @Test
    void every_included_file_is_there() {
        Map<String, String> tags = tags();
        assertThat(tags.values()).allMatch(file -> Files.exists(Sources.WEBAPP.resolve(file)));
        assertThat(views().flatMap(view -> view.files().stream()
                        .filter(file -> !Files.exists(Sources.WEBAPP.resolve(file)))
                        .map(file -> view.path() + " -> " + file)))
                .isEmpty();
    }

    @Test
    void every_page_lies_in_a_feature() {
        assertThat(views().map(View::path).filter(path -> !Arrows.features().contains(View.featureOf(path))))
                .isEmpty();
    }

    @Test
    void an_include_and_a_bean_against_the_arrows_are_noticed() {
        View wrong = new View("catalogue/fragments/card.xhtml", """
                <ui:composition xmlns:ui="jakarta.faces.facelets" xmlns:b="basao" template="/site/layout.xhtml">
                  <!-- <ui:include src="/desk/gone.xhtml"/> #{deskPage.gone} -->
                  <ui:include src="../../inquiry/ask.xhtml"/><ui:include src="price.xhtml"/>
                  <b:results/><b:price/>
                  #{empty searchPage.hits ? 'deskPage.no' : catalogueCard.homePage}
                </ui:composition>
                """);
        Map<String, String> tags = Map.of(
                "basao:results", "WEB-INF/site/tags/results.xhtml", "basao:price", "WEB-INF/catalogue/price.xhtml");
        assertThat(wrongFiles(wrong, tags))
                .containsExactly(
                        "catalogue/fragments/card.xhtml -> site/layout.xhtml",
                        "catalogue/fragments/card.xhtml -> inquiry/ask.xhtml",
                        "catalogue/fragments/card.xhtml -> WEB-INF/site/tags/results.xhtml");
        Map<String, String> beans =
                Map.of("searchPage", "search", "deskPage", "desk", "catalogueCard", "catalogue", "homePage", "site");
        assertThat(wrongBeans(wrong, beans)).containsExactly("catalogue/fragments/card.xhtml -> searchPage of search");
    }

    private static Stream<View> views() {
        return Sources.below(Sources.WEBAPP, ".xhtml").stream()
                .map(file ->
                        new View(Sources.WEBAPP.relativize(file).toString().replace('\\', '/'), Sources.text(file)));
    }

    private static Stream<String> wrongFiles(View view, Map<String, String> tags) {
        Stream<String> byTag = view.tags().stream().filter(tags::containsKey).map(tags::get);
        return Stream.concat(view.files().stream(), byTag)
                .filter(file -> !Arrows.allows(view.feature(), View.featureOf(file)))
                .map(file -> view.path() + " -> " + file);
    }

    private static Stream<String> wrongBeans(View view, Map<String, String> beans) {
        return view.names().stream()
                .filter(name -> beans.containsKey(name) && !Arrows.allows(view.feature(), beans.get(name)))
                .map(name -> view.path() + " -> " + name + " of " + beans.get(name));
    }

    /** Namespace and name of each of our tags to the file that it stands for. */
    private static Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        Sources.below(Sources.WEBAPP, ".taglib.xml").forEach(file -> {
            String text = Sources.text(file);
            String namespace = NAMESPACE
                    .matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .findFirst()
                    .orElseThrow();
            TAG.matcher(text)
                    .results()
                    .forEach(match -> tags.put(
                            namespace + ":" + match.group(1),
                            Sources.WEBAPP
                                    .relativize(
                                            file.resolveSibling(match.group(2)).normalize())
                                    .toString()
                                    .replace('\\', '/')));
        });
        return tags;
    }

    /** Name of a bean to the feature that has it. */
    private static Map<String, String> beans() {
        Map<String, String> beans = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.basao")) {
            if (type.isAnnotatedWith(Named.class)) {
                String given = type.getAnnotationOfType(Named.class).value();
                beans.put(
                        given.isEmpty() ? decapitalised(type.getSimpleName()) : given,
                        Arrows.feature(type.getPackageName().substring("org.basao.".length())));
            }
        }
        return beans;
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}

package org.basao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@AnalyzeClasses(packages = "org.basao", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("org.basao.architecture.wrong");

    @ArchTest
    static final ArchRule a_domain_knows_no_outside =
            Rules.domainKnowsNoOutside().allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_page_knows_no_persistence =
            Rules.webKnowsNoPersistence().allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_page_knows_no_domain = Rules.webKnowsNoDomain().allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_search_knows_elasticsearch = Rules.onlySearchKnowsElasticsearch();

    @ArchTest
    static final ArchRule only_notice_knows_mail = Rules.onlyNoticeKnowsMail();

    @ArchTest
    static final ArchRule nobody_trusts_roles_allowed = Rules.nobodyTrustsRolesAllowed();

    @ArchTest
    static final ArchRule time_comes_from_the_clock = Rules.timeComesFromTheClock();

    @ArchTest
    static final ArchRule names_say_something = Rules.namesSaySomething();

    @ArchTest
    static final ArchRule features_are_made_by_constructors = Rules.featuresAreMadeByConstructors();

    @ArchTest
    static final ArchRule nothing_static_changes = Rules.loggersAndConstantsAreFinal();

    @ParameterizedTest
    @MethodSource("rulesThatTheFaultsBreak")
    void every_rule_notices_a_deliberate_fault(ArchRule rule, String fault) {
        assertThat(rule.evaluate(WRONG).getFailureReport().getDetails()).anyMatch(line -> line.contains(fault));
    }

    static Stream<Arguments> rulesThatTheFaultsBreak() {
        return Stream.of(
                Arguments.of(Rules.domainKnowsNoOutside(), "FacesContext"),
                Arguments.of(Rules.webKnowsNoPersistence(), "EntityManager"),
                Arguments.of(Rules.webKnowsNoDomain(), "MailingEntity"),
                Arguments.of(Rules.timeComesFromTheClock(), "LocalDate.now()"),
                Arguments.of(Rules.namesSaySomething(), "CataloguePageHelper"));
    }
}

package org.basao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.basao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    private static final String WRONG = "org.basao.architecture.wrong";

    @ArchTest
    static final ArchRule features_use_only_what_stands_above_them = ArrowRule.below("org.basao");

    @Test
    void an_arrow_that_runs_up_is_noticed() {
        assertThat(broken().getFailureReport().getDetails())
                .anyMatch(line -> line.contains("place.AskingUpward") && line.contains("catalogue.Offered"));
    }

    @Test
    void a_foreign_room_is_closed_even_where_the_feature_is_open() {
        assertThat(broken().getFailureReport().getDetails())
                .anyMatch(line -> line.contains("catalogue.Offered") && line.contains("place.domain.Hidden"));
        assertThat(Arrows.allowsPackage("site.web", "catalogue.api")).isTrue();
        assertThat(Arrows.allowsPackage("site.web", "catalogue")).isTrue();
        assertThat(Arrows.allowsPackage("site.web", "catalogue.domain")).isFalse();
        assertThat(Arrows.allowsPackage("search", "inquiry.api")).isTrue();
        assertThat(Arrows.allowsPackage("search", "inquiry")).isFalse();
    }

    @Test
    void the_ground_is_open_to_all_and_knows_none() {
        for (String feature : Arrows.features()) {
            if (!Arrows.isGround(feature)) {
                assertThat(Arrows.allowsPackage(feature, "platform.persistence"))
                        .isTrue();
                assertThat(Arrows.allows("platform", feature)).isFalse();
                assertThat(Arrows.allows("kernel", feature)).isFalse();
            }
        }
    }

    @Test
    void the_arrows_never_run_in_a_circle() {
        for (String one : Arrows.features()) {
            for (String other : Arrows.features()) {
                assertThat(!one.equals(other) && Arrows.allows(one, other) && Arrows.allows(other, one))
                        .as("%s and %s use each other", one, other)
                        .isFalse();
            }
        }
    }

    private static EvaluationResult broken() {
        return ArrowRule.below(WRONG).evaluate(new ClassFileImporter().importPackages(WRONG));
    }
}

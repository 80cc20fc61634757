package org.basao.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;

/** What the rooms of a feature may know, and which habits are refused everywhere. */
final class Rules {
    private static final String[] OUTSIDE = {
        "jakarta.faces..",
        "org.primefaces..",
        "org.omnifaces..",
        "jakarta.servlet..",
        "jakarta.ws.rs..",
        "jakarta.mail..",
        "co.elastic..",
    };
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Manager|Helper|Helpers|Util|Utils|DTO|Dto)");
    private static final Set<String> ROW_DOORS =
            Set.of("org.basao.platform.persistence.Rows", "org.basao.platform.persistence.DatabaseProducer");

    private Rules() {}

    static ArchRule domainKnowsNoOutside() {
        return noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE)
                .because("a domain knows neither pages, mail nor the index");
    }

    static ArchRule webKnowsNoPersistence() {
        return noClasses()
                .that()
                .resideInAPackage("org.basao..web..")
                .should()
                .dependOnClassesThat(describe("persistence", Rules::isPersistence))
                .because("pages and resources ask services and read models");
    }

    private static boolean isPersistence(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("jakarta.persistence")
                || name.equals("javax.sql")
                || name.equals("java.sql")
                || name.startsWith("org.eclipse.persistence")
                || ROW_DOORS.contains(type.getName());
    }

    static ArchRule webKnowsNoDomain() {
        return noClasses()
                .that()
                .resideInAPackage("org.basao..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.basao..domain..")
                .because("entities are for writing; what is shown are views");
    }

    static ArchRule onlySearchKnowsElasticsearch() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.basao.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("co.elastic..");
    }

    static ArchRule onlyNoticeKnowsMail() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.basao.platform.notice..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.mail..");
    }

    static ArchRule nobodyTrustsRolesAllowed() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.annotation.security.RolesAllowed")
                .because("the server ignores it on CDI beans");
    }

    static ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("org.basao.platform.config..", "org.basao.local..")
                .should()
                .accessTargetWhere(describe("the machine's own clock", Rules::readsTheMachinesClock))
                .because("time comes from an injected Clock, days are those of Việt Nam (law 4)");
    }

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> member.equals("currentTimeMillis");
            case "java.util.Date" -> access.getTarget().getFullName().endsWith("<init>()");
            case "java.util.Calendar", "java.util.GregorianCalendar" -> member.equals("getInstance");
            case "java.time.Clock" -> member.startsWith("system") || member.startsWith("tick");
            case "java.time.Instant", "java.time.OffsetDateTime" ->
                member.equals("now") && !access.getTarget().getFullName().endsWith("(java.time.Clock)");
            default -> owner.startsWith("java.time.") && member.equals("now");
        };
    }

    static ArchRule namesSaySomething() {
        return noClasses()
                .should(be(describe(
                        "named after nothing in the field",
                        type -> EMPTY_NAME.matcher(type.getSimpleName()).matches())))
                .because("a class bears the field's noun");
    }

    /** Beans of pages and the ground's start-up beans may; whoever holds rules is made by its constructor. */
    static ArchRule featuresAreMadeByConstructors() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(outsideWebAndPlatform())
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("a service can then be made in a test without a container");
    }

    private static DescribedPredicate<JavaClass> outsideWebAndPlatform() {
        return describe(
                "outside web and platform",
                type -> !type.getPackageName().matches("org\\.basao\\.(platform(\\..*)?|.*\\.web(\\..*)?)"));
    }

    static ArchRule loggersAndConstantsAreFinal() {
        return fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .because("state that is shared by all lives in beans");
    }
}

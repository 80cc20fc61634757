package org.basao.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The arrows as a rule over classes below a root package. */
final class ArrowRule extends ArchCondition<JavaClass> {
    private final String root;

    private ArrowRule(String root) {
        super("use only what the arrows allow");
        this.root = root;
    }

    static ArchRule below(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArrowRule(root))
                .because(
                        "arrows run down the list of architecture, section 2, and enter by the root package or the api");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String from = below(type);
        if (from == null || !Arrows.features().contains(Arrows.feature(from))) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " stands in no feature of the plan"));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String to = below(dependency.getTargetClass().getBaseComponentType());
            if (to != null && !Arrows.allowsPackage(from, to)) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    /** The package below the root, or null for a class that is not ours. */
    private String below(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : null;
    }
}

package org.basao.architecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.basao.platform.security.Requires;

/** What people may do: the public methods of the services, found in the compiled classes. */
public final class UseCases {
    private UseCases() {}

    /** Every {@code XService} of the application, by name. */
    public static List<Class<?>> services() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.basao").stream()
                        .filter(type -> type.getSimpleName().endsWith("Service"))
                        .<Class<?>>map(type -> type.reflect())
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }

    /** Its use cases, by name. */
    public static List<Method> of(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(one -> Modifier.isPublic(one.getModifiers())
                        && !Modifier.isStatic(one.getModifiers())
                        && !one.isSynthetic())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** Whether a permission stands before it. */
    public static boolean isGuarded(Method useCase) {
        return Arrays.stream(useCase.getAnnotations())
                .anyMatch(one -> one.annotationType().isAnnotationPresent(Requires.class));
    }

    /** Such as {@code MembershipService.invite}. */
    public static String name(Method useCase) {
        return useCase.getDeclaringClass().getSimpleName() + "." + useCase.getName();
    }
}

package org.basao.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import org.basao.architecture.wrong.place.ForgetfulService;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Anybody;
import org.basao.platform.security.OwnMatter;
import org.junit.jupiter.api.Test;

/** A use case that nobody guards must say why. */
class UseCasesTest {
    @Test
    void every_use_case_declares_who_may_do_it() {
        assertThat(UseCases.services().stream().flatMap(type -> faults(type).stream()))
                .isEmpty();
    }

    @Test
    void what_is_not_declared_or_takes_no_actor_is_noticed() {
        assertThat(faults(ForgetfulService.class))
                .containsExactlyInAnyOrder(
                        "ForgetfulService.bare says nothing",
                        "ForgetfulService.withoutActor has a permission but no actor",
                        "ForgetfulService.withoutReason gives no reason");
    }

    private static List<String> faults(Class<?> service) {
        return UseCases.of(service).stream().flatMap(one -> fault(one).stream()).toList();
    }

    private static List<String> fault(Method useCase) {
        String name = UseCases.name(useCase);
        boolean guarded = UseCases.isGuarded(useCase);
        OwnMatter own = useCase.getAnnotation(OwnMatter.class);
        Anybody anybody = useCase.getAnnotation(Anybody.class);
        int said = (guarded ? 1 : 0) + (own == null ? 0 : 1) + (anybody == null ? 0 : 1);
        if (said != 1) {
            return List.of(name + (said == 0 ? " says nothing" : " says two things"));
        }
        if (guarded && !takesActor(useCase)) {
            return List.of(name + " has a permission but no actor");
        }
        boolean reasonMissing = (own != null && own.value().isBlank())
                || (anybody != null && anybody.value().isBlank());
        return reasonMissing ? List.of(name + " gives no reason") : List.of();
    }

    private static boolean takesActor(Method useCase) {
        return useCase.getParameterCount() > 0 && useCase.getParameterTypes()[0] == Actor.class;
    }
}

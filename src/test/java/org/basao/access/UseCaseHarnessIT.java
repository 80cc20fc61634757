package org.basao.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.basao.architecture.UseCases;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Permission;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every guarded use case as every side and role, with an own row, a foreign one and a stale version. Nothing of it stays. */
class UseCaseHarnessIT {
    private static final Somebody OPERATOR = new Somebody(null, null, true, true);
    private static final World WORLD = new World(Services.shared());

    private final ServiceContainer services = Services.shared();
    private final TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();

    static List<GuardedUseCase> registered() {
        return new ClassFileImporter()
                .importPackages("org.basao").stream()
                        .filter(type -> !type.isInterface() && type.isAssignableTo(FeatureUseCases.class))
                        .map(type -> made(type.reflect()))
                        .flatMap(feature -> feature.in(WORLD).stream())
                        .sorted(Comparator.comparing(GuardedUseCase::toString))
                        .toList();
    }

    private static FeatureUseCases made(Class<?> type) {
        try {
            return (FeatureUseCases) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a public constructor without parameters", e);
        }
    }

    @Test
    void every_guarded_use_case_is_registered_once_and_says_all() {
        List<GuardedUseCase> registered = registered();
        assertThat(registered.stream().flatMap(one -> one.missing().stream())).isEmpty();
        assertThat(registered.stream().map(GuardedUseCase::method))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(UseCases.services().stream()
                        .flatMap(service -> UseCases.of(service).stream())
                        .filter(UseCases::isGuarded)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("registered")
    void who_holds_the_permission_does_it_to_their_own_and_nobody_else_does(GuardedUseCase useCase) {
        List<String> faults = new ArrayList<>();
        for (Somebody somebody : everybody().toList()) {
            if (!somebody.may(useCase.permission())) {
                faults.addAll(expect(useCase, somebody, Forbidden.class, "not granted", args(useCase, somebody)));
            } else if (useCase.isDone()) {
                faults.addAll(expect(useCase, somebody, null, "own row", useCase.own()));
                useCase.foreign()
                        .ifPresent(row -> faults.addAll(expect(useCase, somebody, NotFound.class, "foreign row", row)));
                useCase.stale()
                        .ifPresent(row ->
                                faults.addAll(expect(useCase, somebody, StaleVersion.class, "stale version", row)));
            }
        }
        if (useCase.permission().needsVerified()) {
            everybody()
                    .filter(one -> one.side() != null && !one.side().isAuthority() && one.may(useCase.permission()))
                    .map(Somebody::unverified)
                    .forEach(one ->
                            faults.addAll(expect(useCase, one, Forbidden.class, "not verified", args(useCase, one))));
        }
        assertThat(faults).isEmpty();
    }

    /** Arguments that would do for whoever holds the permission: only the guard can refuse them. */
    private static GuardedUseCase.Arguments args(GuardedUseCase useCase, Somebody refused) {
        Somebody holder = everybody()
                .filter(one -> one.side() != null && one.may(useCase.permission()))
                .min(Comparator.comparingInt(one -> one.side() == refused.side() ? 0 : 1))
                .orElse(OPERATOR);
        return actor -> useCase.own().apply(holder.actor());
    }

    private List<String> expect(
            GuardedUseCase useCase,
            Somebody somebody,
            Class<? extends Exception> refusal,
            String what,
            GuardedUseCase.Arguments arguments) {
        return inTransaction(() -> {
            Actor actor = somebody.actor();
            Object[] values = arguments.apply(actor);
            Optional<Throwable> thrown =
                    useCase.tried(services.get(useCase.method().getDeclaringClass()), actor, values);
            boolean right = refusal == null
                    ? thrown.isEmpty()
                    : thrown.filter(refusal::isInstance).isPresent();
            return right
                    ? List.of()
                    : List.of(somebody + ", " + what + ": expected "
                            + (refusal == null ? "done" : refusal.getSimpleName()) + ", was "
                            + thrown.map(Throwable::toString).orElse("done"));
        });
    }

    private List<String> inTransaction(java.util.function.Supplier<List<String>> trial) {
        try {
            transactions.begin();
            try {
                return trial.get();
            } finally {
                transactions.rollback();
            }
        } catch (jakarta.transaction.NotSupportedException | jakarta.transaction.SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Somebody> everybody() {
        Stream<Somebody> members = Stream.of(Side.values())
                .flatMap(side -> Stream.of(Role.values()).map(role -> new Somebody(side, role, false, true)));
        return Stream.concat(members, Stream.of(new Somebody(null, null, false, true)));
    }

    /** @param side null for whoever acts for nobody, or for the operator */
    private record Somebody(Side side, Role role, boolean operator, boolean verified) {
        /** The same in an organisation that nobody has verified yet. */
        Somebody unverified() {
            return new Somebody(side, role, false, false);
        }

        Actor actor() {
            if (operator) {
                return Actor.command("harness");
            }
            if (side == null) {
                return Actor.person(WORLD.person(), null);
            }
            Actor actor = WORLD.actor(side, role);
            Acting acting = actor.acting().orElseThrow();
            return Actor.person(
                    actor.code(), new Acting(acting.organisation(), side, role, acting.territory(), verified));
        }

        boolean may(Permission permission) {
            return operator || (side != null && permission.isGrantedTo(side, role));
        }

        @Override
        public String toString() {
            return operator ? "operator" : side == null ? "alone" : side + " " + role + (verified ? "" : " unverified");
        }
    }
}

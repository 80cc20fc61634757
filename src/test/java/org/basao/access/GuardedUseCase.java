package org.basao.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.basao.architecture.UseCases;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Guard;
import org.basao.platform.security.Permission;

/**
 * One use case with the arguments to try it by. Each function makes the row in the running transaction and returns what follows the
 * actor. What cannot be tried is said with the reason, so that nothing is forgotten silently.
 */
public final class GuardedUseCase {
    /** Makes a row for an actor and returns the arguments that follow the actor. */
    @FunctionalInterface
    public interface Arguments extends Function<Actor, Object[]> {}

    private final Method method;
    private Arguments own;
    private Arguments foreign;
    private Arguments stale;
    private boolean saidForeign;
    private boolean saidVersion;
    private boolean done = true;

    private GuardedUseCase(Method method) {
        this.method = method;
    }

    /** @param name of a method that the service has once; for an overloaded one give the other parameters' types too */
    public static GuardedUseCase useCase(Class<?> service, String name, Class<?>... afterActor) {
        List<Method> found = UseCases.of(service).stream()
                .filter(one -> one.getName().equals(name))
                .filter(one -> afterActor.length == 0
                        || List.of(one.getParameterTypes())
                                .subList(1, one.getParameterCount())
                                .equals(List.of(afterActor)))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    service.getSimpleName() + "." + name + " is there " + found.size() + " times");
        }
        return new GuardedUseCase(found.getFirst());
    }

    /** Reads better than an array. */
    public static Object[] args(Object... values) {
        return values;
    }

    /** With a row within the actor's reach: it is done. */
    public GuardedUseCase own(Arguments arguments) {
        own = arguments;
        return this;
    }

    /** With a row of others: it looks like none. */
    public GuardedUseCase foreign(Arguments arguments) {
        foreign = arguments;
        saidForeign = true;
        return this;
    }

    /** @param why such as "takes no row" */
    public GuardedUseCase noForeign(String why) {
        expectReason(why);
        saidForeign = true;
        return this;
    }

    /** With a version that somebody else has changed meanwhile: it is refused. */
    public GuardedUseCase stale(Arguments arguments) {
        stale = arguments;
        saidVersion = true;
        return this;
    }

    /** @param why such as "changes nothing" */
    public GuardedUseCase noVersion(String why) {
        expectReason(why);
        saidVersion = true;
        return this;
    }

    /**
     * Only that others are refused is tried.
     *
     * @param why such as "needs the engine"
     */
    public GuardedUseCase notDone(String why) {
        expectReason(why);
        done = false;
        saidForeign = true;
        saidVersion = true;
        return this;
    }

    private static void expectReason(String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("a reason, please");
        }
    }

    /** What the registration has left out, if anything. */
    Optional<String> missing() {
        if (own == null) {
            return Optional.of(this + " has no arguments for an own row");
        }
        return saidForeign && saidVersion
                ? Optional.empty()
                : Optional.of(this + " says nothing of " + (saidForeign ? "versions" : "foreign rows"));
    }

    Method method() {
        return method;
    }

    Permission permission() {
        return Guard.permission(method);
    }

    boolean isDone() {
        return done;
    }

    Arguments own() {
        return own;
    }

    Optional<Arguments> foreign() {
        return Optional.ofNullable(foreign);
    }

    Optional<Arguments> stale() {
        return Optional.ofNullable(stale);
    }

    /** Does it as that actor. @return what it threw */
    Optional<Throwable> tried(Object service, Actor actor, Object[] afterActor) {
        Object[] all = new Object[afterActor.length + 1];
        all[0] = actor;
        System.arraycopy(afterActor, 0, all, 1, afterActor.length);
        try {
            method.invoke(service, all);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return UseCases.name(method);
    }
}

package org.basao.platform.security;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

/** Stands before every use case and lets pass only who holds its permission; before the transaction begins. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class Guard {
    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Permission permission = permission(call.getMethod());
        if (call.getParameters().length == 0 || !(call.getParameters()[0] instanceof Actor actor)) {
            throw new IllegalStateException(call.getMethod() + " needs the actor as its first parameter");
        }
        if (!actor.may(permission)) {
            throw new Forbidden(permission);
        }
        return call.proceed();
    }

    /** The permission which the method's annotation names. */
    public static Permission permission(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(Requires.class)) {
                try {
                    return (Permission)
                            annotation.annotationType().getMethod("value").invoke(annotation);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(annotation + " has no permission as its value", e);
                }
            }
        }
        throw new IllegalStateException(method + " declares no permission");
    }
}

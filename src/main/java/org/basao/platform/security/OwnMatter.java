package org.basao.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a use case needs no permission, because it reaches nothing but what is the actor's own: the actor, the sign-in or the
 * link that it takes decides which rows it finds. Nobody stands before it; it declares what would otherwise look forgotten.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OwnMatter {
    /** What makes it the actor's own, in a few words. */
    String value();
}

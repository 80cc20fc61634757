package org.basao.account.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.basao.platform.security.Scope;

/** A resource that is answered only to the holder of a key with this scope; who that is says {@link org.basao.account.Caller}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ByKey {
    Scope value();
}

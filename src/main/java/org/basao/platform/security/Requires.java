package org.basao.platform.security;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a feature's annotation that names the permission of a use case, such as {@code @OrganisationPermission.Needed(SUSPEND)}: Java
 * lets no annotation take the constants of many enums, so each feature has one of its own, and one guard reads them all.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.TYPE, ElementType.METHOD})
public @interface Requires {}

package io.github.subfleet.core.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a generated Retrofit interface whose answers say in their body, as {@code code}, whether the
 * request succeeded: 200, as a number or as text, is success, and any other code is thrown as the error that it is,
 * although the HTTP status is 200.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InBodyStatus {}

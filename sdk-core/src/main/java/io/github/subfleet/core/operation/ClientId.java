package io.github.subfleet.core.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method of a generated Retrofit interface whose requests can carry an id that the caller chooses. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ClientId {
  /**
   * Names the parameter that carries the id.
   *
   * @return the parameter's name in the query
   */
  String parameter();

  /**
   * Names the operation that finds a request by its id, through a parameter of the same name.
   *
   * @return the operation's name in this SDK
   */
  String lookup();
}

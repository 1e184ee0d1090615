package io.github.subfleet.core.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a generated Retrofit interface whose requests carry the key, a timestamp and a signature. A method
 * without it is sent as it is, without the key.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Signed {
  /**
   * Says what the operation asks of the key.
   *
   * @return the kind of security, never {@link SecurityType#NONE}
   */
  SecurityType value();
}

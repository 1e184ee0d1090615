package io.github.subfleet.core.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What one request of an operation takes from the exchange's limits per minute. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Weight {
  /**
   * Says what a request takes from the budget of the caller's IP address.
   *
   * @return the weight, 0 if the operation does not count there
   */
  int ip() default 0;

  /**
   * Says what a request takes from the budget of the user who owns the key.
   *
   * @return the weight, 0 if the operation does not count there
   */
  int uid() default 0;
}

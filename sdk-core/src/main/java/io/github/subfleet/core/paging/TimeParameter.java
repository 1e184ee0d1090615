package io.github.subfleet.core.paging;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that says where a window of time starts or ends.
 *
 * @param name the parameter's name
 * @param value reads it from a request, null if it is not set
 * @param isRequired whether the exchange refuses a request without it
 * @param <R> the request
 */
public record TimeParameter<R>(
    String name, Function<R, @Nullable Instant> value, boolean isRequired) {
  /**
   * Checks that nothing is missing.
   *
   * @param name the parameter's name
   * @param value reads it from a request
   * @param isRequired whether the exchange refuses a request without it
   */
  public TimeParameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  /**
   * Makes a parameter that requests may leave out.
   *
   * @param name the parameter's name
   * @param value reads it from a request
   * @param <R> the request
   * @return the parameter
   */
  public static <R> TimeParameter<R> optional(String name, Function<R, @Nullable Instant> value) {
    return new TimeParameter<>(name, value, false);
  }

  /**
   * Makes a parameter that the exchange refuses to do without. A request may be built without it all the same, since a
   * pager that walks windows sets it.
   *
   * @param name the parameter's name
   * @param value reads it from a request
   * @param <R> the request
   * @return the parameter
   */
  public static <R> TimeParameter<R> required(String name, Function<R, @Nullable Instant> value) {
    return new TimeParameter<>(name, value, true);
  }

  void requireIfNeeded(R request) {
    if (isRequired && value.apply(request) == null) {
      throw new IllegalArgumentException(
          name + " must be set, or else the time be given to between(from, to)");
    }
  }

  void requireUnset(R request) {
    Instant set = value.apply(request);
    if (set != null) {
      throw new IllegalArgumentException(
          name + " must not be set when the time is given to between(from, to), but was " + set);
    }
  }
}

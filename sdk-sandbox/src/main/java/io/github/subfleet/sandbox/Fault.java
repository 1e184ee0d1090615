package io.github.subfleet.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong. Immutable. When it does, a {@link FaultRule} says.
 *
 * @param kind what goes wrong
 * @param time how long it takes, by what the clock jumps, or what {@code Retry-After} asks for; null if the kind has none
 * @param status the HTTP status that is answered; null if the kind does not leave it open
 */
public record Fault(
    FaultKind kind, @Nullable Duration time, @Nullable Integer status) {

  /**
   * Checks that the details fit the kind.
   *
   * @param kind any
   * @param time set exactly if the kind has a time; more than zero, unless it is by what the clock jumps
   * @param status set exactly if the kind leaves it open; 500 to 599
   * @throws IllegalArgumentException if they do not
   */
  public Fault {
    if ((time == null) != (kind.defaultTime() == null)) {
      throw new IllegalArgumentException(
          time == null
              ? "time must be set for " + kind.label()
              : "time must not be set for " + kind.label() + ", but was " + time);
    }
    if ((status == null) != (kind.defaultStatus() == null)) {
      throw new IllegalArgumentException(
          status == null
              ? "status must be set for " + kind.label()
              : "status must not be set for " + kind.label() + ", but was " + status);
    }
    if (time != null && kind != FaultKind.JUMP_CLOCK && (time.isNegative() || time.isZero())) {
      throw new IllegalArgumentException("time must be more than zero, but was " + time);
    }
    if (status != null && (status < 500 || status > 599)) {
      throw new IllegalArgumentException("status must be between 500 and 599, but was " + status);
    }
  }

  /**
   * A fault with the defaults of its kind.
   *
   * @param kind the kind
   * @return the fault
   */
  public static Fault of(FaultKind kind) {
    return new Fault(kind, kind.defaultTime(), kind.defaultStatus());
  }

  /**
   * One fault of each kind, with the defaults.
   *
   * @return the faults, in the order of the kinds
   */
  public static List<Fault> all() {
    return Arrays.stream(FaultKind.values()).map(Fault::of).toList();
  }

  /**
   * Sets the time.
   *
   * @param other the time, by the sandbox's clock; more than zero, unless it is by what the clock jumps
   * @return a copy with it
   * @throws IllegalArgumentException if the kind has no time, or the time is out of range
   */
  public Fault time(Duration other) {
    return new Fault(kind, other, status);
  }

  /**
   * Sets the HTTP status.
   *
   * @param other the status, 500 to 599
   * @return a copy with it
   * @throws IllegalArgumentException if the kind does not leave it open, or it is out of range
   */
  public Fault status(int other) {
    return new Fault(kind, time, other);
  }
}

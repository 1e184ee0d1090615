package io.github.subfleet.sandbox.effect;

import io.github.subfleet.sandbox.Fault;
import io.github.subfleet.sandbox.http.RawRequest;
import io.github.subfleet.sandbox.http.Reply;
import io.github.subfleet.sandbox.spec.OperationSpec;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that a fault has struck.
 *
 * @param request the request
 * @param operation what it is for; null if for nothing that there is
 * @param fault the fault
 * @param scene where it happens
 */
public record Hit(RawRequest request, @Nullable OperationSpec operation, Fault fault, Scene scene) {

  /** Lets the request go through its usual course. */
  Reply run() {
    return scene.course().run(request);
  }

  /** Holds this thread up for the fault's time, and then does something. */
  <T> T late(Supplier<T> work) {
    return scene.agenda().await(scene.clock().instant().plus(time()), work);
  }

  Duration time() {
    return Objects.requireNonNull(fault.time());
  }

  /** The time in seconds, rounded up, as {@code Retry-After} has it. */
  long seconds() {
    return time().plusNanos(999_999_999).toSeconds();
  }

  int status() {
    return Objects.requireNonNull(fault.status());
  }
}

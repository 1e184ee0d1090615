package io.github.subfleet.sandbox.exchange;

import io.github.subfleet.sandbox.Fault;
import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.sandbox.http.RawRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request on the log, and how it was answered. Thread-safe. */
final class LoggedRequest {
  private final Instant time;
  private final RawRequest request;
  private final @Nullable Fault fault;
  private volatile int status;

  LoggedRequest(Instant time, RawRequest request, @Nullable Fault fault) {
    this.time = time;
    this.request = request;
    this.fault = fault;
  }

  void answered(int answer) {
    status = answer;
  }

  SandboxRequest shown() {
    return new SandboxRequest(
        time,
        request.verb(),
        request.path(),
        request.query().utf8(),
        request.body().utf8(),
        request.headers(),
        status,
        fault);
  }
}

package io.github.subfleet.sandbox.course;

import io.github.subfleet.sandbox.gate.Admission;
import io.github.subfleet.sandbox.gate.Gate;
import io.github.subfleet.sandbox.http.RawRequest;
import io.github.subfleet.sandbox.http.Reply;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.json.JsonText;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.operation.Guesses;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.operation.Operations;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import io.github.subfleet.sandbox.refusal.Refusal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Takes requests through the gate and executes them, with the ledger held. Two steps, since the exchange checks a request
 * when it takes it, and may take its time to execute it. Thread-safe.
 */
public final class Course {
  private static final Logger LOG = System.getLogger(Course.class.getName());

  private final Gate gate;
  private final Ledger ledger;
  private final Clock clock;
  private final Guesses guesses;

  /** Makes a course. */
  public Course(Gate gate, Ledger ledger, Clock clock, Guesses guesses) {
    this.gate = gate;
    this.ledger = ledger;
    this.clock = clock;
    this.guesses = guesses;
  }

  /** Takes a request and executes it. */
  public Reply run(RawRequest request) {
    return execute(take(request));
  }

  /** Checks a request. */
  public Taken take(RawRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    try {
      return new Taken(gate.admit(request, clock.instant(), headers), null, headers);
    } catch (Refusal refusal) {
      return new Taken(null, refused(refusal, headers), headers);
    } catch (RuntimeException e) {
      return new Taken(null, failed(request.path(), e, headers), headers);
    }
  }

  /** Executes a request, if it was not refused. */
  public Reply execute(Taken taken) {
    Admission admission = taken.admission();
    if (admission == null) {
      return Objects.requireNonNull(taken.refusal());
    }
    try {
      return new Reply(200, taken.headers(), JsonText.of(perform(admission, clock.instant())));
    } catch (Refusal refusal) {
      return refused(refusal, taken.headers());
    } catch (RuntimeException e) {
      return failed(admission.operation().path(), e, taken.headers());
    }
  }

  private Object perform(Admission admission, Instant now) {
    Operation operation = Operations.byId().get(admission.operation().id());
    if (operation == null) {
      throw ErrorCode.UNSUPPORTED_OPERATION.refusal();
    }
    OperationCall call =
        new OperationCall(admission.parameters(), admission.caller(), now, ledger, guesses);
    return ledger.at(now, () -> operation.answer(call));
  }

  private static Reply failed(String path, RuntimeException e, Map<String, String> headers) {
    LOG.log(Level.ERROR, "The sandbox has failed to answer " + path, e);
    return refused(ErrorCode.UNKNOWN.refusal(), headers);
  }

  private static Reply refused(Refusal refusal, Map<String, String> headers) {
    JsonObject body = new JsonObject().put("code", refusal.code()).put("msg", refusal.text());
    return new Reply(refusal.status(), headers, JsonText.of(body));
  }
}

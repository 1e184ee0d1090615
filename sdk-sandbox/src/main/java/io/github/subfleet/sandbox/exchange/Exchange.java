package io.github.subfleet.sandbox.exchange;

import io.github.subfleet.sandbox.SandboxRequest;
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
import java.util.List;
import java.util.Map;

/** Answers requests: through the gate, to the operation, with the ledger held. Thread-safe. */
public final class Exchange {
  private static final Logger LOG = System.getLogger(Exchange.class.getName());

  private final Gate gate;
  private final Ledger ledger;
  private final Clock clock;
  private final Guesses guesses;
  private final RequestLog requests;

  /** Opens an exchange. */
  public Exchange(Gate gate, Ledger ledger, Clock clock, Guesses guesses, int requestsKept) {
    this.gate = gate;
    this.ledger = ledger;
    this.clock = clock;
    this.guesses = guesses;
    this.requests = new RequestLog(requestsKept);
  }

  /** Answers a request. */
  public Reply answer(RawRequest request) {
    Instant now = clock.instant();
    Reply reply = judge(request, now);
    requests.add(new SandboxRequest(
        now,
        request.verb(),
        request.path(),
        request.query().utf8(),
        request.body().utf8(),
        request.headers(),
        reply.status()));
    return reply;
  }

  /** The requests answered so far; the oldest are forgotten when there are too many. */
  public List<SandboxRequest> requests() {
    return requests.all();
  }

  /** Forgets the requests answered so far. */
  public void clearRequests() {
    requests.clear();
  }

  private Reply judge(RawRequest request, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    try {
      Admission admission = gate.admit(request, now, headers);
      return new Reply(200, headers, JsonText.of(perform(admission, now)));
    } catch (Refusal refusal) {
      return refused(refusal, headers);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The sandbox has failed to answer " + request.path(), e);
      return refused(ErrorCode.UNKNOWN.refusal(), headers);
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

  private static Reply refused(Refusal refusal, Map<String, String> headers) {
    JsonObject body = new JsonObject().put("code", refusal.code()).put("msg", refusal.text());
    return new Reply(refusal.status(), headers, JsonText.of(body));
  }
}

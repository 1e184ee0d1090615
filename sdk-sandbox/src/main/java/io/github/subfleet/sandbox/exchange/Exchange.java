package io.github.subfleet.sandbox.exchange;

import io.github.subfleet.sandbox.Fault;
import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.sandbox.effect.Effects;
import io.github.subfleet.sandbox.effect.Hit;
import io.github.subfleet.sandbox.effect.Scene;
import io.github.subfleet.sandbox.fault.FaultRules;
import io.github.subfleet.sandbox.http.RawRequest;
import io.github.subfleet.sandbox.http.Reply;
import io.github.subfleet.sandbox.spec.ApiDocument;
import io.github.subfleet.sandbox.spec.OperationSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers requests, in the usual course or as a fault has it, and remembers them. Thread-safe. */
public final class Exchange {
  private final ApiDocument document;
  private final Scene scene;
  private final FaultRules faults;
  private final RequestLog requests;

  /** Opens an exchange. */
  public Exchange(ApiDocument document, Scene scene, FaultRules faults, int requestsKept) {
    this.document = document;
    this.scene = scene;
    this.faults = faults;
    this.requests = new RequestLog(requestsKept);
  }

  /** Answers a request. */
  public Reply answer(RawRequest request) {
    OperationSpec operation = operation(request);
    Fault fault = faults.strike(operation == null ? null : operation.id());
    LoggedRequest logged = new LoggedRequest(scene.clock().instant(), request, fault);
    requests.add(logged);
    Reply reply = fault == null
        ? scene.course().run(request)
        : Effects.answer(new Hit(request, operation, fault, scene));
    logged.answered(reply.status());
    return reply;
  }

  /** The requests received so far; the oldest are forgotten when there are too many. */
  public List<SandboxRequest> requests() {
    return requests.all();
  }

  /** Forgets the requests received so far. */
  public void clearRequests() {
    requests.clear();
  }

  private @Nullable OperationSpec operation(RawRequest request) {
    Map<String, OperationSpec> verbs = document.at(request.path());
    return verbs == null ? null : verbs.get(request.verb());
  }
}

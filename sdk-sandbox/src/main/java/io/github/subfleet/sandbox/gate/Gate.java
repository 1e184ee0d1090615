package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.RateLimits;
import io.github.subfleet.sandbox.http.RawRequest;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.ledger.RegisteredKey;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import io.github.subfleet.sandbox.spec.ApiDocument;
import io.github.subfleet.sandbox.spec.OperationSpec;
import java.time.Instant;
import java.util.Map;

/**
 * Lets requests in, or refuses them. The order of the checks is the sandbox's own, as the live exchange's is not
 * documented: path, IP weight, key, form of the parameters, time, signature, what the key may do, account weight, values, rules between values.
 * Thread-safe.
 */
public final class Gate {
  private final ApiDocument document;
  private final KeyCheck keys;
  private final WeightMeter weights;
  private final ParameterCheck parameters;

  /** Makes a gate. */
  public Gate(ApiDocument document, Ledger ledger, RateLimits limits, boolean ignoreUnknown) {
    this.document = document;
    this.keys = new KeyCheck(ledger);
    this.weights = new WeightMeter(limits);
    this.parameters = new ParameterCheck(ignoreUnknown);
  }

  /**
   * Judges a request.
   *
   * @param request the request
   * @param now the exchange's time
   * @param headers takes the header fields of the answer, be it good or bad
   * @return the request, checked
   * @throws io.github.subfleet.sandbox.refusal.Refusal if it may not pass
   */
  public Admission admit(RawRequest request, Instant now, Map<String, String> headers) {
    OperationSpec operation = route(request, headers);
    weights.chargeIp(operation, now, headers);
    if (!operation.security().signed()) {
      Fields fields = Fields.of(request);
      return new Admission(operation, null, parameters.check(operation, fields));
    }
    RegisteredKey key = keys.find(request.header("x-mbx-apikey"));
    Fields fields = Fields.of(request);
    checkTimeAndSignature(fields, key, now);
    KeyCheck.check(key, operation);
    String caller = key.details().email();
    weights.chargeUid(operation, caller, now, headers);
    return new Admission(operation, caller, parameters.check(operation, fields));
  }

  private OperationSpec route(RawRequest request, Map<String, String> headers) {
    Map<String, OperationSpec> verbs = document.at(request.path());
    if (verbs == null) {
      throw ErrorCode.NO_SUCH_PATH.refusal();
    }
    OperationSpec operation = verbs.get(request.verb());
    if (operation == null) {
      headers.put("Allow", String.join(", ", verbs.keySet()));
      throw ErrorCode.NO_SUCH_VERB.refusal();
    }
    return operation;
  }

  private static void checkTimeAndSignature(Fields fields, RegisteredKey key, Instant now) {
    TimeCheck time = TimeCheck.of(fields);
    String signature = fields.find(Fields.SIGNATURE);
    if (signature == null) {
      throw ErrorCode.MANDATORY_PARAMETER_MISSING.refusal(Fields.SIGNATURE);
    }
    time.at(now);
    if (!key.signatures().fits(fields.signedBytes(), signature)) {
      throw ErrorCode.INVALID_SIGNATURE.refusal();
    }
  }
}

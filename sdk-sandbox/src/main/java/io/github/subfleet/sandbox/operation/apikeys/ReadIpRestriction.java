package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Tells from where a key of a sub-account may be used. */
public final class ReadIpRestriction implements Operation {
  @Override
  public String id() {
    return "ipRestriction";
  }

  @Override
  public Object answer(OperationCall call) {
    return RestrictionAnswer.of(NamedKey.of(call));
  }
}

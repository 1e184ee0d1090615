package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import java.util.Set;

/**
 * Creates a key for a sub-account: with a shared secret, which only this answer tells, or with an Ed25519 public key.
 */
public final class CreateApiKey implements Operation {
  @Override
  public String id() {
    return "createApiKey";
  }

  @Override
  public Object answer(OperationCall call) {
    return NewKey.create(call, false, Set.of());
  }
}

package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import java.util.EnumSet;
import java.util.Set;

/**
 * Creates a key for a sub-account, with an RSA public key or permissions for FIX if wanted. The whole answer is a guess.
 */
public final class CreateApiKeyV2 implements Operation {
  @Override
  public String id() {
    return "createApiKeyV2";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    Set<KeyPermission> fix = EnumSet.noneOf(KeyPermission.class);
    if (Boolean.TRUE.equals(parameters.findBoolean("canFixApiTrading"))) {
      fix.add(KeyPermission.FIX_TRADING);
    }
    if (Boolean.TRUE.equals(parameters.findBoolean("canFixApiReading"))) {
      fix.add(KeyPermission.FIX_READING);
    }
    return NewKey.create(call, fix.isEmpty(), fix);
  }
}

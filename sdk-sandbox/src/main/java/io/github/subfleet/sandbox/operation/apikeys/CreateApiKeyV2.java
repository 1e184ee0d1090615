package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.EnumSet;
import java.util.Set;

/**
 * Creates a key for a sub-account, with an RSA public key or permissions for FIX if wanted. As documented, the public
 * key is taken from the body only; the code for one in the query is a guess, and so is the whole answer.
 */
public final class CreateApiKeyV2 implements Operation {
  @Override
  public String id() {
    return "createApiKeyV2";
  }

  @Override
  public Object answer(OperationCall call) {
    Parameters parameters = call.parameters();
    if (parameters.sentInQuery(KeyMaterial.PUBLIC_KEY)) {
      throw ErrorCode.INVALID_PARAMETER.refusal(KeyMaterial.PUBLIC_KEY);
    }
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

package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.operation.Amounts;
import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;

/** Tells what a sub-account's spot wallet holds, with amounts as texts. */
public final class AssetsV4 implements Operation {
  @Override
  public String id() {
    return "assetsV4";
  }

  @Override
  public Object answer(OperationCall call) {
    return SpotAssets.of(call, Amounts::shortest);
  }
}

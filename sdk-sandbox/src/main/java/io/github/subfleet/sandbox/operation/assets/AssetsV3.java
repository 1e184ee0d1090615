package io.github.subfleet.sandbox.operation.assets;

import io.github.subfleet.sandbox.operation.Operation;
import io.github.subfleet.sandbox.operation.OperationCall;
import java.math.BigDecimal;

/** Tells what a sub-account's spot wallet holds, with amounts as numbers. */
public final class AssetsV3 implements Operation {
  @Override
  public String id() {
    return "assetsV3";
  }

  @Override
  public Object answer(OperationCall call) {
    return SpotAssets.of(call, BigDecimal::stripTrailingZeros);
  }
}

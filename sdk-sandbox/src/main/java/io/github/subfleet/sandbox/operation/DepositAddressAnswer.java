package io.github.subfleet.sandbox.operation;

import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.ledger.DepositAddress;
import io.github.subfleet.sandbox.ledger.DepositNetworks;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.math.BigDecimal;

/**
 * Tells where an account's deposits are sent. Without a network the coin's usual one is taken; the documentation does not
 * say so for every operation that uses this.
 */
public final class DepositAddressAnswer {
  private DepositAddressAnswer() {}

  /**
   * The answer to a call with the parameters {@code coin}, {@code network} and {@code amount}.
   *
   * @param email the account, which exists
   * @throws io.github.subfleet.sandbox.refusal.Refusal if there is no such coin or network
   */
  public static JsonObject of(OperationCall call, String email) {
    Parameters parameters = call.parameters();
    String coin = parameters.text("coin");
    if (!call.ledger().prices().knows(coin)) {
      throw ErrorCode.INVALID_PARAMETER.refusal("coin");
    }
    String asked = parameters.findText("network");
    String network = asked == null ? DepositNetworks.usual(coin) : asked;
    if (!DepositNetworks.of(coin).contains(network)) {
      throw ErrorCode.INVALID_PARAMETER.refusal("network");
    }
    BigDecimal amount = parameters.findDecimal("amount");
    DepositAddress address = call.ledger().deposits().addresses().of(email, network, amount);
    return new JsonObject()
        .put("address", address.address())
        .put("coin", coin)
        .put("tag", address.tag())
        .put("url", "https://explorer.example/" + network + "/address/" + address.address());
  }
}

package io.github.subfleet.sandbox.client;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.spec.Audience;

/** A key for each kind of caller: that of the first account of its kind. */
public final class Keys {
  private Keys() {}

  public static SandboxKey of(Audience audience, Sandbox sandbox) {
    return switch (audience) {
      case MASTER -> sandbox.masterKey();
      case SUB_ACCOUNT -> sandbox.subAccountKey("desk-1@fund.example");
      case INVESTOR_MASTER -> sandbox.investorKey();
      case TRADING_TEAM_MASTER -> sandbox.tradingTeamKey();
      case TRADING_TEAM_SUB_ACCOUNT -> sandbox.managedKey("managed-1@quant.example");
    };
  }
}

package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.client.Signatures;
import java.util.List;

/** Requests that only read, good ones and bad ones. */
final class ReadSteps {
  private ReadSteps() {}

  static Step any(Walk walk) {
    String email = "email=" + Signatures.encoded(walk.subAccount());
    String start = "startTime=" + (walk.sandbox().clock().millis() - walk.below(1_000_000_000));
    String page = "page=" + walk.below(4) + "&limit=" + (1 + walk.below(100));
    String coin = "coin=" + walk.asset();
    return walk.oneOf(List.of(
        master(walk, "list", page),
        master(walk, "status", email),
        master(walk, "spotSummary", "page=" + walk.below(3)),
        master(walk, "universalTransferHistory", start + "&" + page),
        master(walk, "spotTransferHistory", start + "&" + page),
        master(walk, "futuresInternalTransferHistory", email + "&futuresType=1&" + page),
        master(walk, "depositAddress", email + "&" + coin),
        master(walk, "depositHistory", email + "&" + start + "&status=" + walk.below(3)),
        Step.read(
            "subAccountTransferHistory",
            walk.keyOf(walk.realSubAccount()),
            start + "&type=" + walk.below(4))));
  }

  private static Step master(Walk walk, String operation, String query) {
    return Step.read(operation, walk.masterKey(), query);
  }
}

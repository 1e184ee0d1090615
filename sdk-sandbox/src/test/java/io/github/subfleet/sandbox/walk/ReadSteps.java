package io.github.subfleet.sandbox.walk;

import java.util.List;
import java.util.function.Supplier;

/** Requests that only read, good ones and bad ones. */
final class ReadSteps {
  private ReadSteps() {}

  static Step any(Walk walk) {
    String email = walk.subAccount();
    long start = walk.sandbox().clock().millis() - walk.below(1_000_000_000);
    Query query = new Query();
    return walk.oneOf(List.<Supplier<Step>>of(
            () -> master(walk, "list", page(walk, query)),
            () -> master(walk, "status", query.put("email", email)),
            () -> master(walk, "transactionStatistics", query.put("email", email)),
            () -> master(walk, "spotSummary", query.put("page", walk.below(3))),
            () ->
                master(walk, "universalTransferHistory", page(walk, query).put("startTime", start)),
            () -> master(walk, "spotTransferHistory", page(walk, query).put("startTime", start)),
            () -> master(
                walk,
                "futuresInternalTransferHistory",
                page(walk, query).put("email", email).put("futuresType", walk.below(3))),
            () ->
                master(walk, "depositAddress", query.put("email", email).put("coin", walk.asset())),
            () -> master(
                walk,
                "depositHistory",
                query.put("email", email).put("startTime", start).put("status", walk.below(3))),
            () -> Step.read(
                "subAccountTransferHistory",
                walk.madeKeyOf(walk.realSubAccount()),
                query.put("startTime", start).put("type", walk.below(4)))))
        .get();
  }

  private static Query page(Walk walk, Query query) {
    return query.put("page", walk.below(4)).put("limit", 1 + walk.below(100));
  }

  private static Step master(Walk walk, String operation, Query query) {
    return Step.read(operation, walk.masterKey(), query);
  }
}

package io.github.subfleet.sandbox.walk;

import static java.util.Map.entry;

import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.spec.Audience;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Requests that only read, good ones and bad ones. */
final class ReadSteps {
  private static final Map<String, BiConsumer<Walk, Query>> QUERIES = new TreeMap<>(Map.ofEntries(
      entry("serverTime", (walk, query) -> {}),
      // accounts
      entry("list", ReadSteps::page),
      entry("status", ReadSteps::email),
      entry("transactionStatistics", ReadSteps::email),
      entry("positionRisk", ReadSteps::email),
      entry("positionRiskV2", ReadSteps::emailAndFuturesType),
      // assets
      entry("spotSummary", (walk, query) -> query.put("page", walk.below(3))),
      entry("universalTransferHistory", (walk, query) -> start(walk, page(walk, query))),
      entry("spotTransferHistory", (walk, query) -> start(walk, page(walk, query))),
      entry(
          "futuresInternalTransferHistory",
          (walk, query) -> emailAndFuturesType(walk, page(walk, query))),
      entry("subAccountTransferHistory", (walk, query) -> start(walk, query)
          .put("type", walk.below(4))),
      entry("depositAddress", (walk, query) -> email(walk, query).put("coin", walk.asset())),
      entry("depositHistory", (walk, query) -> start(walk, email(walk, query))
          .put("status", walk.below(3))),
      entry("movePositionHistory", (walk, query) -> query
          .put("symbol", walk.symbol())
          .put("page", walk.below(4))
          .put("rows", 1 + walk.below(100))),
      entry("assetsV3", ReadSteps::email),
      entry("assetsV4", ReadSteps::email),
      entry("futuresAccount", ReadSteps::email),
      entry("futuresAccountV2", ReadSteps::emailAndFuturesType),
      entry("futuresSummary", ReadSteps::page),
      entry(
          "futuresSummaryV2",
          (walk, query) -> query.put("futuresType", walk.below(3)).put("limit", 20)),
      entry("marginAccount", ReadSteps::email),
      entry("marginSummary", (walk, query) -> {}),
      // managed
      entry("managedList", (walk, query) -> {}),
      entry("managedAssets", ReadSteps::managed),
      entry("managedMarginAssets", ReadSteps::managed),
      entry("managedFuturesAssets", ReadSteps::managed),
      entry("managedSnapshot", (walk, query) -> managed(walk, query)
          .put("type", walk.oneOf(List.of("SPOT", "MARGIN", "FUTURES", "ALPHA")))),
      entry(
          "managedDepositAddress", (walk, query) -> managed(walk, query).put("coin", walk.asset())),
      entry("managedTransferLogForInvestor", (walk, query) -> log(walk, managed(walk, query))),
      entry("managedTransferLogForTradingTeam", (walk, query) -> log(walk, managed(walk, query))),
      entry("managedTransferLogForSubAccount", (walk, query) -> log(walk, query))));

  private ReadSteps() {}

  static Step any(Walk walk) {
    String operation = walk.oneOf(List.copyOf(QUERIES.keySet()));
    Query query = new Query();
    QUERIES.get(operation).accept(walk, query);
    return Step.read(
        operation, key(walk, RandomWalkTest.OPERATIONS.get(operation).audience()), query);
  }

  private static SandboxKey key(Walk walk, Audience audience) {
    if (audience == null) {
      return walk.masterKey();
    }
    return switch (audience) {
      case MASTER -> walk.masterKey();
      case SUB_ACCOUNT -> walk.madeKeyOf(walk.realSubAccount());
      case INVESTOR_MASTER -> walk.investorKey();
      case TRADING_TEAM_MASTER -> walk.sandbox().tradingTeamKey();
      case TRADING_TEAM_SUB_ACCOUNT -> walk.sandbox().managedKey(walk.realManaged());
    };
  }

  private static Query email(Walk walk, Query query) {
    return query.put("email", walk.subAccount());
  }

  private static Query managed(Walk walk, Query query) {
    return query.put("email", walk.managed());
  }

  private static Query emailAndFuturesType(Walk walk, Query query) {
    return email(walk, query).put("futuresType", walk.onceIn(20) ? 3 : 1 + walk.below(2));
  }

  private static Query page(Walk walk, Query query) {
    return query
        .put("page", walk.onceIn(20) ? 0 : 1 + walk.below(3))
        .put("limit", 1 + walk.below(100));
  }

  private static Query start(Walk walk, Query query) {
    return query.put("startTime", walk.sandbox().clock().millis() - walk.below(1_000_000_000));
  }

  private static Query log(Walk walk, Query query) {
    return page(walk, start(walk, query))
        .put("endTime", walk.sandbox().clock().millis())
        .put("transfers", walk.oneOf(List.of("FROM", "TO")));
  }
}

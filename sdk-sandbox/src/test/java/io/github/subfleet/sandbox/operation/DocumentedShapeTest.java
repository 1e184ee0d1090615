package io.github.subfleet.sandbox.operation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.Market;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.client.DocumentedExamples;
import io.github.subfleet.sandbox.client.Keys;
import io.github.subfleet.sandbox.client.Shape;
import io.github.subfleet.sandbox.client.StoppedClock;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import io.github.subfleet.sandbox.spec.ApiDocument;
import io.github.subfleet.sandbox.spec.Audience;
import io.github.subfleet.sandbox.spec.OperationSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers have the names and types of the documentation's examples, which the document holds. Each answer is that of a
 * new sandbox, to a key of the kind that the operation takes.
 */
class DocumentedShapeTest {
  private static final Map<String, Object> EXAMPLES = DocumentedExamples.byName();

  private static final String TRANSFER_PATH = "/sapi/v1/sub-account/universalTransfer";
  private static final String TRANSFER =
      "toEmail=desk-1%40fund.example&fromAccountType=SPOT&toAccountType=SPOT&asset=USDT&amount=1"
          + "&clientTranId=a";

  private static final String DESK_1 = "email=desk-1%40fund.example";
  private static final String FUTURES_INTERNAL =
      "fromEmail=desk-1%40fund.example&toEmail=treasury%40fund.example&futuresType=1&asset=USDT"
          + "&amount=1";
  private static final String MANAGED = "email=managed-1%40quant.example";
  private static final String KEY = DESK_1 + "&apiName=a&status=2&ipAddress=10.0.0.1";

  private static final String MOVE =
      "fromUserEmail=desk-1%40fund.example&toUserEmail=treasury%40fund.example&productType=UM"
          + "&orderArgs%5B0%5D.symbol=BTCUSDT&orderArgs%5B0%5D.quantity=0.001"
          + "&orderArgs%5B0%5D.positionSide=BOTH";

  /**
   * What to ask for, by the example's name, where the empty query will not do. A function may first do with the sandbox
   * whatever an answer with rows needs.
   */
  private static final Map<String, Function<Sandbox, String>> QUERIES = Map.ofEntries(
      // accounts
      entry("positionRisk", sandbox -> DESK_1),
      entry("positionRiskV2/usdtMargined", sandbox -> DESK_1 + "&futuresType=1"),
      entry("positionRiskV2/coinMargined", sandbox -> DESK_1 + "&futuresType=2"),
      entry("createVirtualSubAccount", sandbox -> "subAccountString=desk"),
      entry("enableFutures", sandbox -> DESK_1),
      entry("enableOptions", sandbox -> DESK_1),
      entry("transactionStatistics", sandbox -> {
        sandbox
            .ledger()
            .trades()
            .record("desk-1@fund.example", Market.SPOT, sandbox.clock().instant(), BigDecimal.ONE);
        return DESK_1;
      }),
      // apiKeys
      entry("createApiKey", sandbox -> KEY),
      entry("createApiKeyV2", sandbox -> KEY),
      entry("deleteApiKey", sandbox -> DESK_1 + deskKey(sandbox)),
      entry("apiKeyList", sandbox -> DESK_1 + deskKey(sandbox)),
      entry("modifyApiKeyPermission", sandbox -> DESK_1 + deskKey(sandbox)),
      entry("ipRestriction", sandbox -> DESK_1 + restrictedDeskKey(sandbox)),
      entry(
          "addIpRestriction",
          sandbox -> DESK_1 + deskKey(sandbox) + "&status=2&ipAddress=10.0.0.1"),
      entry("deleteIpList", sandbox -> DESK_1 + restrictedDeskKey(sandbox) + "&ipAddress=10.0.0.1"),
      // assets
      entry("assetsV3", sandbox -> DESK_1),
      entry("assetsV4", sandbox -> DESK_1),
      entry("marginAccount", sandbox -> DESK_1),
      entry("futuresAccount", sandbox -> DESK_1),
      entry("futuresAccountV2/usdtMargined", sandbox -> DESK_1 + "&futuresType=1"),
      entry("futuresAccountV2/coinMargined", sandbox -> DESK_1 + "&futuresType=2"),
      entry("futuresSummary", sandbox -> "page=1&limit=500"),
      entry("futuresSummaryV2/usdtMargined", sandbox -> "futuresType=1"),
      entry("futuresSummaryV2/coinMargined", sandbox -> "futuresType=2"),
      entry("movePosition", sandbox -> MOVE),
      entry("movePositionHistory", sandbox -> {
        new Client(sandbox).post("/sapi/v1/sub-account/futures/move-position", MOVE);
        return "symbol=BTCUSDT&page=1&rows=100";
      }),
      entry("universalTransfer", sandbox -> TRANSFER),
      entry("universalTransferHistory", sandbox -> {
        new Client(sandbox).post(TRANSFER_PATH, TRANSFER);
        return "";
      }),
      entry("futuresTransfer", sandbox -> DESK_1 + "&asset=USDT&amount=1&type=1"),
      entry("marginTransfer", sandbox -> DESK_1 + "&asset=USDT&amount=1&type=1"),
      entry("futuresInternalTransfer", sandbox -> FUTURES_INTERNAL),
      entry("futuresInternalTransferHistory", sandbox -> {
        new Client(sandbox).post("/sapi/v1/sub-account/futures/internalTransfer", FUTURES_INTERNAL);
        return DESK_1 + "&futuresType=1";
      }),
      entry("transferToMaster", sandbox -> "asset=USDT&amount=1"),
      entry("transferToSubAccount", sandbox -> "toEmail=desk-2%40fund.example&asset=USDT&amount=1"),
      entry("subAccountTransferHistory", sandbox -> {
        new Client(sandbox).post(TRANSFER_PATH, TRANSFER);
        return "type=1";
      }),
      entry("spotTransferHistory", sandbox -> {
        new Client(sandbox).post(TRANSFER_PATH, TRANSFER);
        return "";
      }),
      entry("depositAddress", sandbox -> DESK_1 + "&coin=USDT"),
      entry("depositHistory", sandbox -> {
        sandbox.ledger().deposits().arrive("desk-1@fund.example", "USDT", BigDecimal.TEN);
        return DESK_1;
      }),
      // managed
      entry("depositToManaged", sandbox -> "toEmail=managed-1%40quant.example&asset=USDT&amount=1"),
      entry(
          "withdrawFromManaged",
          sandbox -> "fromEmail=managed-1%40quant.example&asset=USDT&amount=1"),
      entry("managedAssets", sandbox -> MANAGED),
      entry("managedFuturesAssets", DocumentedShapeTest::managedPosition),
      entry("managedSnapshot/spot", sandbox -> MANAGED + "&type=SPOT"),
      entry("managedSnapshot/margin", sandbox -> MANAGED + "&type=MARGIN"),
      entry("managedSnapshot/futures", sandbox -> managedPosition(sandbox) + "&type=FUTURES"),
      entry("managedMarginAssets", sandbox -> MANAGED),
      entry("managedDepositAddress", sandbox -> MANAGED + "&coin=USDT"),
      entry("managedTransferLogForInvestor", sandbox -> MANAGED + logOfToday(sandbox)),
      entry("managedTransferLogForTradingTeam", sandbox -> MANAGED + logOfToday(sandbox)),
      entry("managedTransferLogForSubAccount", DocumentedShapeTest::logOfToday));

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.clock(StoppedClock.NOON));

  private static String managedPosition(Sandbox sandbox) {
    sandbox
        .ledger()
        .futures()
        .setPosition(Position.of(
            "managed-1@quant.example", "BTCUSDT", new BigDecimal("0.01"), new BigDecimal("98000")));
    return MANAGED;
  }

  /** The log's parameters, after a deposit that it will show. */
  private static String logOfToday(Sandbox sandbox) {
    new Client(sandbox, sandbox.investorKey())
        .post(
            "/sapi/v1/managed-subaccount/deposit",
            "toEmail=managed-1%40quant.example&asset=USDT&amount=1");
    long now = sandbox.clock().millis();
    return "&startTime=" + (now - 1000) + "&endTime=" + now + "&page=1&limit=500";
  }

  private static String deskKey(Sandbox sandbox) {
    return "&subAccountApiKey=" + sandbox.subAccountKey("desk-1@fund.example").apiKey();
  }

  private static String restrictedDeskKey(Sandbox sandbox) {
    String key = sandbox.subAccountKey("desk-1@fund.example").apiKey();
    sandbox.ledger().keys().restrict(key, List.of("10.0.0.1", "10.0.0.2"));
    return deskKey(sandbox);
  }

  private static OperationSpec operation(String example) {
    String id = example.replaceFirst("/.*", "");
    return ApiDocument.packed().operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static List<String> examples() {
    return EXAMPLES.keySet().stream()
        .filter(example -> Operations.byId().containsKey(operation(example).id()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anAnswerHasTheShapeOfTheDocumentedExample(String example) {
    Sandbox sandbox = extension.sandbox();
    OperationSpec operation = operation(example);
    Audience audience = operation.audience();
    SandboxKey key = audience == null ? sandbox.masterKey() : Keys.of(audience, sandbox);
    Client client = new Client(sandbox, key);
    String query = QUERIES.getOrDefault(example, s -> "").apply(sandbox);

    Answer answer = client.send(operation.verb(), operation.path() + "?" + client.signed(query));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(Shape.of(answer.json())).isEqualTo(Shape.of(EXAMPLES.get(example)));
  }

  @Test
  void queriesAreForExamplesThatExist() {
    assertThat(EXAMPLES.keySet()).containsAll(QUERIES.keySet());
  }
}

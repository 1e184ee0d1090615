package io.github.subfleet.sandbox.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.junit.SandboxExtension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The independent client on sub-accounts, their positions and their keys. */
class ConnectorAccountsTest {
  private static final String DESK_1 = "desk-1@fund.example";
  private static final String DESK_4 = "desk-4@fund.example";
  private static final String AWKWARD = "a+b 100%=&交易@fund.example";

  @RegisterExtension
  static final Connector CONNECTOR = new Connector();

  @RegisterExtension
  final SandboxExtension extension = SandboxExtension.with(s -> s.subAccount(AWKWARD));

  private Sandbox sandbox;

  @BeforeEach
  void take(Sandbox running) {
    sandbox = running;
  }

  private Answer call(String method, Object... arguments) {
    return CONNECTOR.call(sandbox, sandbox.masterKey(), method, arguments);
  }

  private SubAccount subAccount(String email) {
    return sandbox.ledger().subAccounts().stream()
        .filter(account -> account.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }

  @Test
  void listsTheSubAccounts() {
    Answer answer = call("subAccountList", Map.of("limit", 200));

    List<SubAccount> accounts = sandbox.ledger().subAccounts();
    assertThat(answer.column("subAccounts", "email"))
        .isEqualTo(accounts.stream().map(SubAccount::email).toList());
    assertThat(answer.column("subAccounts", "createTime"))
        .isEqualTo(
            accounts.stream().map(a -> number(a.createTime().toEpochMilli())).toList());
    assertThat(answer.column("subAccounts", "subUserId"))
        .isEqualTo(accounts.stream().map(a -> number(a.id())).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {DESK_1, DESK_4, AWKWARD})
  void tellsWhatIsSwitchedOnForAnyAddress(String email) {
    Answer answer = call("subAccountStatus", Map.of("email", email));

    SubAccount account = subAccount(email);
    assertThat(answer.at(0, "email")).isEqualTo(email);
    assertThat(answer.at(0, "isMarginEnabled")).isEqualTo(account.marginEnabled());
    assertThat(answer.at(0, "isFutureEnabled")).isEqualTo(account.futuresEnabled());
  }

  @Test
  void createsAVirtualSubAccount() {
    Answer answer = call("subAccountCreation", "nightdesk");

    assertThat(sandbox.ledger().subAccounts()).hasSize(7).last().satisfies(created -> assertThat(
            answer.at("email"))
        .isEqualTo(created.email()));
  }

  @Test
  void enablesFutures() {
    assertThat(subAccount(DESK_4).futuresEnabled()).isFalse();

    Answer answer = call("subAccountEnableFutures", DESK_4);

    assertThat(answer.json()).isEqualTo(Map.of("email", DESK_4, "isFuturesEnabled", true));
    assertThat(subAccount(DESK_4).futuresEnabled()).isTrue();
  }

  private List<BigDecimal> amounts(String symbols) {
    return sandbox.ledger().futures().positions(DESK_1).stream()
        .filter(position -> position.symbol().matches(symbols))
        .map(Position::amount)
        .toList();
  }

  private static List<BigDecimal> shownAmounts(Object rows) {
    return ((List<?>) rows)
        .stream()
            .map(row -> new BigDecimal((String) ((Map<?, ?>) row).get("positionAmount")))
            .toList();
  }

  @Test
  void tellsThePositions() {
    assertThat(shownAmounts(call("subAccountFuturesPositionRisk", DESK_1).json()))
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(amounts("[A-Z]+USDT"));
  }

  @ParameterizedTest
  @CsvSource({"1, futurePositionRiskVos, [A-Z]+USDT", "2, deliveryPositionRiskVos, [A-Z]+USD_PERP"})
  void tellsThePositionsOfEitherKind(int type, String part, String symbols) {
    Answer answer = call("subAccountFuturesPositionRiskV2", DESK_1, type);

    assertThat(shownAmounts(answer.at(part)))
        .isNotEmpty()
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(amounts(symbols));
  }

  private List<String> trusted(String apiKey) {
    return sandbox.ledger().keys().get(apiKey).restriction().entries();
  }

  @Test
  void restrictsAKeyReadsItsRestrictionAndTakesItBack() {
    String key = sandbox.subAccountKey(DESK_1).apiKey();

    call("subAccountApiToggleIpRestriction", DESK_1, key, "2", Map.of("ipAddress", "10.0.0.1"));
    assertThat(trusted(key)).containsExactly("10.0.0.1");

    Answer read = call("subAccountApiGetIpRestriction", DESK_1, key);
    assertThat(read.at("ipList")).isEqualTo(List.of("10.0.0.1"));
    assertThat(read.at("apiKey")).isEqualTo(key);

    call("subAccountApiDeleteIp", DESK_1, key, "10.0.0.1");
    assertThat(trusted(key)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(KeyType.class)
  void signsWithEachTypeOfKey(KeyType type) {
    Answer answer = CONNECTOR.call(
        sandbox, sandbox.masterKey(type), "subAccountSpotSummary", Map.of("email", AWKWARD));

    assertThat(answer.at("totalCount")).isEqualTo(BigDecimal.ONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"subAccountEnableMargin", "subAccountLeverageToken"})
  void doesNotFindWhatTheExchangeHasRetired(String method) {
    assertThat(call(method, DESK_1, true).status()).isEqualTo(404);
  }

  @Test
  void isRefusedWithTheKeyOfASubAccount() {
    assertThat(CONNECTOR
            .call(sandbox, sandbox.subAccountKey(DESK_1), "subAccountList")
            .refusal())
        .startsWith("401 -2015");
  }
}

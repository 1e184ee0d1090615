package io.github.subfleet.subaccount.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.UnknownOutcomeException;
import io.github.subfleet.core.submit.Candidates;
import io.github.subfleet.core.submit.Sent;
import io.github.subfleet.core.submit.UnidentifiedWrite;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.FuturesType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transfers that carry no id, over a network that loses them. */
class UnidentifiedWritesTest {
  private static final String DESK = "desk-1@fund.example";
  private static final String OTHER = "desk-2@fund.example";

  private final Sandbox sandbox = Sandbox.builder().subAccounts(3).seed(23).start();
  private final SandboxTime time = new SandboxTime(sandbox);
  private final BadNetwork network = new BadNetwork();
  private final List<SubAccountClient> clients = new ArrayList<>();

  UnidentifiedWritesTest() {
    for (String email : List.of(DESK, OTHER)) {
      sandbox.ledger().enableFutures(email);
      sandbox.ledger().setBalance(email, Wallet.USDT_FUTURE, "USDT", new BigDecimal("1000"));
      sandbox.ledger().setBalance(email, Wallet.SPOT, "USDT", new BigDecimal("1000"));
    }
    sandbox.ledger().managed().subAccounts().forEach(account -> sandbox
        .ledger()
        .setBalance(account.email(), Wallet.SPOT, "USDT", new BigDecimal("1000")));
  }

  @AfterEach
  void stop() {
    clients.forEach(SubAccountClient::close);
    sandbox.close();
  }

  private static final Kind TO_MASTER = new Kind(
      "transferToMaster", sandbox -> sandbox.subAccountKey(DESK), (client, amount) -> client
          .unidentified()
          .transferToMaster(r -> r.asset("USDT").amount(amount)));

  /**
   * A transfer without an id.
   *
   * @param name its operation
   * @param key whose it is
   * @param write makes it
   */
  record Kind(
      String name,
      Function<Sandbox, SandboxKey> key,
      BiFunction<SubAccountClient, BigDecimal, UnidentifiedWrite<?, ?>> write) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Every transfer without an id that a history shows to whoever made it. */
  static List<Kind> kinds() {
    return List.of(
        TO_MASTER,
        new Kind("futuresInternalTransfer", Sandbox::masterKey, (client, amount) -> client
            .unidentified()
            .futuresInternalTransfer(r -> r.fromEmail(DESK)
                .toEmail(OTHER)
                .futuresType(FuturesType.USDT_MARGINED)
                .asset("USDT")
                .amount(amount))),
        new Kind(
            "transferToSubAccount",
            sandbox -> sandbox.subAccountKey(DESK),
            (client, amount) -> client
                .unidentified()
                .transferToSubAccount(r -> r.toEmail(OTHER).asset("USDT").amount(amount))),
        new Kind("depositToManaged", Sandbox::investorKey, (client, amount) -> client
            .unidentified()
            .depositToManaged(r -> r.toEmail(managed(client)).asset("USDT").amount(amount))),
        new Kind("withdrawFromManaged", Sandbox::investorKey, (client, amount) -> client
            .unidentified()
            .withdrawFromManaged(r -> r.fromEmail(managed(client)).asset("USDT").amount(amount))));
  }

  private static String managed(SubAccountClient client) {
    return client.managed().managedList().stream().findFirst().orElseThrow().email();
  }

  private Sent<?, ?> send(Kind kind, String amount) {
    SandboxKey key = kind.key().apply(sandbox);
    SubAccountClient client = SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(Credentials.hmac(key.apiKey(), key.secretKey()))
        .ticker(time::nanos)
        .httpClient(network.client())
        .build();
    clients.add(client);
    // The sandbox's time may have been set forward before.
    client.clock().synchronize();
    return kind.write()
        .apply(client, new BigDecimal(amount))
        .withTime(time::nanos, time)
        .send();
  }

  private Candidates<?, ?> candidates(Kind kind, String amount) {
    Sent<?, ?> sent = send(kind, amount);
    assertThat(sent).isInstanceOf(Candidates.class);
    return (Candidates<?, ?>) sent;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void givesTheAnswerWhereThereIsOne(Kind kind) {
    assertThat(send(kind, "12.5")).isInstanceOf(Sent.Answered.class);

    assertThat(sandbox.ledger().transfers()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void findsWhatMightBeIt(Kind kind) {
    send(kind, "99");
    network.loseAnswer();

    Candidates<?, ?> candidates = candidates(kind, "12.5");

    assertThat(candidates.items()).hasSize(1);
    assertThat(candidates.isComplete()).isTrue();
    assertThat(candidates.cause()).isInstanceOf(UnknownOutcomeException.class);
    assertThat(sandbox.ledger().transfers()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void findsNothingWhereNothingWasExecutedAndSendsNothingAgain(Kind kind) {
    network.loseWrite();

    Candidates<?, ?> candidates = candidates(kind, "12.5");

    assertThat(candidates.items()).isEmpty();
    assertThat(candidates.isComplete()).isTrue();
    assertThat(sandbox.ledger().transfers()).isEmpty();
    assertThat(time.slept()).isGreaterThan(Duration.ofSeconds(27));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void findsBothOfTwoThatLookTheSame(Kind kind) {
    send(kind, "12.5");
    network.loseAnswer();

    assertThat(candidates(kind, "12.5").items()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void leavesOutWhatIsTooLongAgo(Kind kind) {
    send(kind, "12.5");
    time.sleep(Duration.ofMinutes(1));
    network.loseWrite();

    assertThat(candidates(kind, "12.5").items()).isEmpty();
  }

  @Test
  void throwsWhatWasRefused() {
    assertThatThrownBy(() -> send(TO_MASTER, "1e12"))
        .isInstanceOf(InsufficientFundsException.class);
  }
}

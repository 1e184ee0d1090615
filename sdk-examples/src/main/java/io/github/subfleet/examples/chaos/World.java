package io.github.subfleet.examples.chaos;

import io.github.subfleet.core.RetryPolicy;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.limit.RateLimiter;
import io.github.subfleet.sandbox.RateLimits;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.subaccount.SubAccountClient;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import okhttp3.OkHttpClient;

/** An exchange on which things go wrong, sub-accounts with some money each, and a virtual time. */
final class World implements AutoCloseable {
  /** Little enough for some of the transfers to fail for lack of it. */
  private static final BigDecimal START = new BigDecimal("250.00000001");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final ChaosSettings settings;
  private final Sandbox sandbox;
  private final VirtualTime time;
  private final OkHttpClient http;
  private final List<String> accounts = new ArrayList<>();

  World(ChaosSettings settings) {
    this.settings = settings;
    sandbox = Sandbox.builder()
        .subAccounts(settings.accounts())
        .seed(settings.seed())
        .clock(CLOCK)
        // Virtual time stands still while transfers succeed, so that a minute of it holds any
        // number of them.
        .limits(RateLimits.NONE)
        .requestsKept(Integer.MAX_VALUE)
        .faults(Mix.of(settings.share(), settings.seed()))
        .start();
    time = new VirtualTime(sandbox);
    http = new OkHttpClient.Builder()
        .eventListenerFactory(call -> new Patience(time))
        .build();
    sandbox.ledger().subAccounts().forEach(account -> accounts.add(account.email()));
    accounts.forEach(
        account -> sandbox.ledger().setBalance(account, Wallet.SPOT, Requests.ASSET, START));
  }

  Sandbox sandbox() {
    return sandbox;
  }

  VirtualTime time() {
    return time;
  }

  /** A client of the exchange, which lives in virtual time. */
  SubAccountClient client(RetryPolicy retries) {
    SandboxKey key = sandbox.masterKey();
    return SubAccountClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(Credentials.hmac(key.apiKey(), key.secretKey()))
        .httpClient(http)
        .retries(retries)
        .retryBudget(1_000_000)
        // Faults strike single requests; a ban that lasts, or a full minute, would have to be
        // waited for in real time.
        .rateLimiter(RateLimiter.unlimited())
        .clock(CLOCK)
        .ticker(time::nanos)
        .sleeper(time)
        .build();
  }

  /** The transfers that are wanted. */
  List<Intent> intents() {
    Random random = new Random(settings.seed());
    List<Intent> intents = new ArrayList<>();
    for (int number = 1; number <= settings.transfers(); number++) {
      int from = random.nextInt(accounts.size());
      int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
      // The number, in the last decimals, makes it the only one of its kind.
      BigDecimal amount = new BigDecimal(1 + random.nextInt(49)).add(BigDecimal.valueOf(number, 8));
      intents.add(new Intent(accounts.get(from), accounts.get(to), amount));
    }
    return intents;
  }

  /** What the accounts should hold if these and no other intents were carried out once. */
  Map<String, BigDecimal> balancesAfter(List<Intent> executed) {
    Map<String, BigDecimal> balances = new TreeMap<>();
    accounts.forEach(account -> balances.put(account, START));
    for (Intent intent : executed) {
      balances.merge(intent.from(), intent.amount().negate(), BigDecimal::add);
      balances.merge(intent.to(), intent.amount(), BigDecimal::add);
    }
    return balances;
  }

  BigDecimal balance(String account) {
    return sandbox.ledger().balance(account, Wallet.SPOT, Requests.ASSET);
  }

  @Override
  public void close() {
    time.close();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
    sandbox.close();
  }
}

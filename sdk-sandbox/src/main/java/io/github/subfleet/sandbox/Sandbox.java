package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.course.Course;
import io.github.subfleet.sandbox.effect.Scene;
import io.github.subfleet.sandbox.exchange.Exchange;
import io.github.subfleet.sandbox.fault.FaultRules;
import io.github.subfleet.sandbox.gate.Gate;
import io.github.subfleet.sandbox.http.Door;
import io.github.subfleet.sandbox.http.HttpFront;
import io.github.subfleet.sandbox.key.SignatureCheck;
import io.github.subfleet.sandbox.ledger.Ledger;
import io.github.subfleet.sandbox.ledger.LedgerSeed;
import io.github.subfleet.sandbox.operation.Guesses;
import io.github.subfleet.sandbox.spec.ApiDocument;
import io.github.subfleet.sandbox.spec.Audience;
import java.net.URI;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

/**
 * An exchange in your own process, for tests: a real HTTP server on the loopback interface that checks keys, times,
 * signatures, parameters and weights as the exchange's documentation says, and keeps a ledger on which transfers move
 * money. Any client can talk to it that lets its base URL be set.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.builder().subAccounts(3).start()) {
 *   URI baseUrl = sandbox.baseUrl();
 *   SandboxKey key = sandbox.masterKey();
 *   // ... give both to your client, let it work, then look what came of it:
 *   sandbox.ledger().balance("desk-1@fund.example", Wallet.SPOT, "USDT");
 * }
 * }</pre>
 *
 * <p>It was written from the public documentation and has never been compared with the live exchange. Where the
 * documentation is silent it rather does the stricter thing:
 *
 * <ul>
 *   <li>Requests are judged in this order: path, IP weight, key, form of the parameters, time, signature, what
 *       the key may do, account weight, values, rules between values. A request that is refused has cost its weight.
 *   <li>Error codes are documented ones; which of them answers a broken business rule is a guess.
 *   <li>Parameters that an operation does not have are refused ({@link SandboxBuilder#ignoreUnknownParameters}), and so
 *       is a {@code clientTranId} that was used before ({@link SandboxBuilder#repeatedClientId}).
 *   <li>Transfers take no address of the master account; it is meant where there is none. Amounts have up to 8 decimals.
 *   <li>Lists of accounts come in the order of creation, histories newest first. A filter by an unknown address finds
 *       nothing.
 *   <li>Being frozen stops no transfer.
 *   <li>The master account, the investor and the trading team are three accounts, and an operation for one of them
 *       refuses the keys of the others.
 *   <li>Changing a key's permissions leaves those alone that the request does not name. Restricting a key adds addresses
 *       to those it trusts; with none left it can be used from nowhere. All callers have the address 127.0.0.1.
 * </ul>
 *
 * <p>Thread-safe. Close it: its threads keep the JVM alive.
 */
public final class Sandbox implements AutoCloseable {
  private static final String MASTER_EMAIL = "treasury@fund.example";

  private final Ledger ledger;
  private final SandboxClock clock;
  private final KeyIssuer issuer;
  private final Exchange exchange;
  private final SandboxFaults faults;
  private final HttpFront front;

  Sandbox(SandboxBuilder settings) {
    ledger = LedgerSeed.grow(settings.seed(), MASTER_EMAIL, settings.emails());
    clock = SandboxClock.over(settings.clock());
    issuer = new KeyIssuer(ledger, clock);
    ApiDocument document = ApiDocument.packed();
    Gate gate = new Gate(document, ledger, settings.limits(), settings.ignoreUnknownParameters());
    Course course = new Course(gate, ledger, clock, new Guesses(settings.repeatedClientId()));
    FaultRules rules = new FaultRules(document);
    rules.add(settings.faults());
    faults = new SandboxFaults(rules, settings.faults(), clock.agenda());
    Door door = new Door(rules::strikesConnection);
    Scene scene = new Scene(course, clock, clock.agenda(), door);
    exchange = new Exchange(document, scene, rules, settings.requestsKept());
    front = new HttpFront(settings.port(), door, exchange::answer);
    masterKey();
    settings.emails().stream().limit(1).forEach(this::subAccountKey);
    front.start();
  }

  /**
   * Sets up a sandbox.
   *
   * @return a builder with the defaults
   */
  public static SandboxBuilder builder() {
    return new SandboxBuilder();
  }

  /**
   * Starts a sandbox with the defaults: 5 sub-accounts, any free port.
   *
   * @return the sandbox, ready for requests
   */
  public static Sandbox start() {
    return builder().start();
  }

  /**
   * Where the exchange is to be found.
   *
   * @return its base URL, such as {@code http://127.0.0.1:49152}
   */
  public URI baseUrl() {
    return front.url();
  }

  /**
   * The master account's HMAC key.
   *
   * @return the same key each time
   */
  public SandboxKey masterKey() {
    return masterKey(KeyType.HMAC);
  }

  /**
   * The master account's key of a type. An RSA key takes a moment to make when it is first asked for.
   *
   * @param type the type
   * @return the same key each time
   */
  public SandboxKey masterKey(KeyType type) {
    return issuer.key(type, MASTER_EMAIL, Audience.MASTER);
  }

  /**
   * A sub-account's own HMAC key. Operations for master accounts refuse it.
   *
   * @param email the sub-account
   * @return the same key each time
   * @throws IllegalArgumentException if there is no such sub-account
   */
  public SandboxKey subAccountKey(String email) {
    boolean known = ledger.exclusively(() -> ledger.accounts().subAccount(email).isPresent());
    if (!known) {
      throw new IllegalArgumentException("there is no sub-account " + email);
    }
    return issuer.key(KeyType.HMAC, email, Audience.SUB_ACCOUNT);
  }

  /**
   * The investor's HMAC key. With it the investor looks after the managed sub-accounts; operations for any other kind of
   * account refuse it.
   *
   * @return the same key each time
   */
  public SandboxKey investorKey() {
    return issuer.key(KeyType.HMAC, ledger.managed().investorEmail(), Audience.INVESTOR_MASTER);
  }

  /**
   * The HMAC key of the trading team's master account. Operations for any other kind of account refuse it.
   *
   * @return the same key each time
   */
  public SandboxKey tradingTeamKey() {
    return issuer.key(
        KeyType.HMAC, ledger.managed().tradingTeamEmail(), Audience.TRADING_TEAM_MASTER);
  }

  /**
   * A managed sub-account's HMAC key, as the trading team has it. Operations for any other kind of account refuse it.
   *
   * @param email the managed sub-account; {@code managed-1@quant.example} and {@code managed-2@quant.example} are there
   *     from the start
   * @return the same key each time
   * @throws IllegalArgumentException if there is no such managed sub-account
   */
  public SandboxKey managedKey(String email) {
    boolean known = ledger.exclusively(() -> ledger.managed().contains(email));
    if (!known) {
      throw new IllegalArgumentException("there is no managed sub-account " + email);
    }
    return issuer.key(KeyType.HMAC, email, Audience.TRADING_TEAM_SUB_ACCOUNT);
  }

  /**
   * Lets the master account use a key of your own with a shared secret.
   *
   * @param apiKey the value of the {@code X-MBX-APIKEY} header; visible ASCII characters, new to this sandbox
   * @param secretKey the shared secret; not empty
   * @throws IllegalArgumentException if one of them is not as described
   */
  public void register(String apiKey, String secretKey) {
    if (secretKey.isEmpty()) {
      throw new IllegalArgumentException("secretKey must not be empty");
    }
    issuer.register(
        apiKey, KeyType.HMAC, MASTER_EMAIL, Audience.MASTER, SignatureCheck.hmac(secretKey));
  }

  /**
   * Lets the master account use a key pair of your own.
   *
   * @param apiKey the value of the {@code X-MBX-APIKEY} header; visible ASCII characters, new to this sandbox
   * @param publicKey RSA of 2048 to 4096 bits, or Ed25519
   * @throws IllegalArgumentException if one of them is not as described
   */
  public void register(String apiKey, PublicKey publicKey) {
    SignatureCheck signatures = SignatureCheck.asymmetric(publicKey);
    KeyType type = publicKey instanceof RSAPublicKey ? KeyType.RSA : KeyType.ED25519;
    issuer.register(apiKey, type, MASTER_EMAIL, Audience.MASTER, signatures);
  }

  /**
   * The exchange's clock, which a test may set.
   *
   * @return the clock
   */
  public SandboxClock clock() {
    return clock;
  }

  /**
   * The exchange's books, which a test may read and change.
   *
   * @return the books
   */
  public SandboxLedger ledger() {
    return new SandboxLedger(ledger, clock);
  }

  /**
   * What goes wrong on purpose, which a test may change.
   *
   * @return the faults
   */
  public SandboxFaults faults() {
    return faults;
  }

  /**
   * The requests that have been received, refused ones too. A request is in the list before its answer is sent.
   *
   * @return the newest requests, oldest of them first; a copy
   */
  public List<SandboxRequest> requests() {
    return exchange.requests();
  }

  /** Forgets the requests received so far. */
  public void clearRequests() {
    exchange.clearRequests();
  }

  /** Stops the server and closes its connections. Closing again does nothing. */
  @Override
  public void close() {
    front.close();
    clock.agenda().close();
  }

  /** Shows the base URL. */
  @Override
  public String toString() {
    return "Sandbox[" + baseUrl() + "]";
  }
}

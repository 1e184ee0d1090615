package io.github.subfleet.sandbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets up a {@link Sandbox}. Not thread-safe; each {@link #start} makes another sandbox, which later changes of the
 * builder do not touch.
 */
public final class SandboxBuilder {
  private static final int MOST_SUB_ACCOUNTS = 100_000;

  private final List<String> namedSubAccounts = new ArrayList<>();
  private int subAccounts = 5;
  private long seed = 1;
  private Clock clock = Clock.systemUTC();
  private int port;
  private RateLimits limits = RateLimits.DOCUMENTED;
  private RepeatedClientId repeatedClientId = RepeatedClientId.REFUSE;
  private boolean ignoreUnknownParameters;
  private int requestsKept = 10_000;
  private final List<FaultRule> faults = new ArrayList<>();

  SandboxBuilder() {}

  /**
   * Sets how many sub-accounts there are at first, besides those added by name. Their addresses are {@code
   * desk-1@fund.example} and so on; the master account's is {@code treasury@fund.example}.
   *
   * <p>The first one has something in each kind of wallet, positions in both kinds of futures, a small debt in its margin
   * wallet, and an API key. Of all of them, one in four has no futures account, one in five has nothing in its spot
   * wallet, and one in ten is frozen.
   *
   * @param count how many, 0 to 100000; 5 unless set
   * @return this builder
   * @throws IllegalArgumentException if the count is out of range
   */
  public SandboxBuilder subAccounts(int count) {
    this.subAccounts = require(count, 0, MOST_SUB_ACCOUNTS, "subAccounts");
    return this;
  }

  /**
   * Adds a sub-account with an address of your choice, after the others. It is funded as they are.
   *
   * @param email its address; anything but empty, so that tests may use the most awkward ones
   * @return this builder
   * @throws IllegalArgumentException if the address is empty
   */
  public SandboxBuilder subAccount(String email) {
    if (email.isEmpty()) {
      throw new IllegalArgumentException("email must not be empty");
    }
    namedSubAccounts.add(email);
    return this;
  }

  /**
   * Sets what balances, API keys and shared secrets grow from. The same seed and the same sub-accounts give the same
   * ones, on every machine. RSA and Ed25519 keys are new each time.
   *
   * @param value the seed; 1 unless set
   * @return this builder
   */
  public SandboxBuilder seed(long value) {
    this.seed = value;
    return this;
  }

  /**
   * Sets the clock that {@link Sandbox#clock} goes by. With {@link Clock#fixed} time stands still unless the test sets
   * the sandbox's clock forward.
   *
   * @param base the clock; the system's unless set
   * @return this builder
   */
  public SandboxBuilder clock(Clock base) {
    this.clock = base;
    return this;
  }

  /**
   * Sets the port to listen to.
   *
   * @param number the port, 0 to 65535; 0, which it is unless set, takes any free one
   * @return this builder
   * @throws IllegalArgumentException if the number is out of range
   */
  public SandboxBuilder port(int number) {
    this.port = require(number, 0, 65_535, "port");
    return this;
  }

  /**
   * Sets how much weight a minute holds.
   *
   * @param weights the limits; {@link RateLimits#DOCUMENTED} unless set
   * @return this builder
   */
  public SandboxBuilder limits(RateLimits weights) {
    this.limits = weights;
    return this;
  }

  /**
   * Sets what happens to a transfer whose {@code clientTranId} has been used before.
   *
   * @param reaction what happens; {@link RepeatedClientId#REFUSE} unless set
   * @return this builder
   */
  public SandboxBuilder repeatedClientId(RepeatedClientId reaction) {
    this.repeatedClientId = reaction;
    return this;
  }

  /**
   * Sets whether parameters that an operation does not have are ignored. Unless set they are refused with code -1104,
   * which finds misspelt ones; what the live exchange does with them under {@code /sapi} is not documented.
   *
   * @param ignored whether they are ignored
   * @return this builder
   */
  public SandboxBuilder ignoreUnknownParameters(boolean ignored) {
    this.ignoreUnknownParameters = ignored;
    return this;
  }

  /**
   * Sets how many requests {@link Sandbox#requests} remembers.
   *
   * @param count how many, 0 or more; 10000 unless set
   * @return this builder
   * @throws IllegalArgumentException if the count is below 0
   */
  public SandboxBuilder requestsKept(int count) {
    this.requestsKept = require(count, 0, Integer.MAX_VALUE, "requestsKept");
    return this;
  }

  /**
   * Lets something go wrong from the start. {@link Sandbox#faults} changes it later.
   *
   * @param rules when what goes wrong, after what was added before
   * @return this builder
   */
  public SandboxBuilder faults(FaultRule... rules) {
    return faults(List.of(rules));
  }

  /**
   * Lets something go wrong from the start. {@link Sandbox#faults} changes it later.
   *
   * @param rules when what goes wrong, after what was added before
   * @return this builder
   */
  public SandboxBuilder faults(List<FaultRule> rules) {
    faults.addAll(rules);
    return this;
  }

  /**
   * Starts a sandbox.
   *
   * @return the sandbox, ready for requests
   * @throws java.io.UncheckedIOException if the port is not to be had
   * @throws IllegalArgumentException if two sub-accounts have one address, or a fault is for an operation that does not
   *     exist
   */
  public Sandbox start() {
    return new Sandbox(this);
  }

  List<String> emails() {
    List<String> emails = new ArrayList<>();
    for (int number = 1; number <= subAccounts; number++) {
      emails.add("desk-" + number + "@fund.example");
    }
    emails.addAll(namedSubAccounts);
    return emails;
  }

  long seed() {
    return seed;
  }

  Clock clock() {
    return clock;
  }

  int port() {
    return port;
  }

  RateLimits limits() {
    return limits;
  }

  RepeatedClientId repeatedClientId() {
    return repeatedClientId;
  }

  boolean ignoreUnknownParameters() {
    return ignoreUnknownParameters;
  }

  int requestsKept() {
    return requestsKept;
  }

  List<FaultRule> faults() {
    return List.copyOf(faults);
  }

  private static int require(int value, int least, int most, String parameter) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be between %d and %d, but was %d".formatted(parameter, least, most, value));
    }
    return value;
  }
}

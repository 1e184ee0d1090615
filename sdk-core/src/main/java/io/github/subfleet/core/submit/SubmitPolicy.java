package io.github.subfleet.core.submit;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait, how often to look and to send, and what to take for granted about the exchange. The defaults are
 * meant for the live exchange; a test exchange can do with less.
 *
 * @param recvWindow how long after its timestamp the exchange accepts a request; 1 ms to 60 s, default 5 s. The shorter it
 *     is, the sooner an unknown outcome is settled
 * @param sendTimeout how long one sending may take in all, waiting for the rate limit included; default 90 s
 * @param lookupTimeout how long one look into the history may take in all; default 30 s
 * @param processingBudget how long after accepting a request the exchange may still execute it; default 10 s, as
 *     documented
 * @param clockUncertainty by how much the clocks of the exchange's own machines may differ; default 2 s, an assumption
 * @param historyLag how long after its execution a write may be missing in the history; default 10 s, an assumption
 * @param historyReach how far back the history can be trusted to be complete; 3650 days at most, default 6 days, since
 *     the exchange documents no more than that its answers reach over less than 7
 * @param absences how many looks one after the other must find nothing, after everything has passed that is said above,
 *     before a write counts as not executed; 1 or more, default 2
 * @param maxSends how often a write may be sent in all; 1 or more, default 2. After the first time it is sent only if it is
 *     certain that it was not executed, and with the same id
 * @param timeLimit how long settling a write may take in all; default 10 minutes, at least {@link #cycle()}, and 1 day at
 *     most, as no other of these times but {@code historyReach} may be longer either
 * @param firstPause how long to wait after the first look that tells nothing; doubled after each further one; default 250 ms
 * @param longestPause what pauses grow to; default 5 s
 * @param refusalCheck whether to look before believing that a write was rejected; default {@link RefusalCheck#AS_NEEDED}
 * @param confirmSuccess whether to look a write up even though the exchange answered with success, and to report it as
 *     executed only when its history says so, too; default false
 */
public record SubmitPolicy(
    Duration recvWindow,
    Duration sendTimeout,
    Duration lookupTimeout,
    Duration processingBudget,
    Duration clockUncertainty,
    Duration historyLag,
    Duration historyReach,
    int absences,
    int maxSends,
    Duration timeLimit,
    Duration firstPause,
    Duration longestPause,
    RefusalCheck refusalCheck,
    boolean confirmSuccess) {

  /** A timestamp may be this far ahead of the exchange's clock: documented for all signed requests. */
  static final Duration FUTURE_TOLERANCE = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration LONGEST_REACH = Duration.ofDays(3650);

  /**
   * Checks the ranges.
   *
   * @param recvWindow as above
   * @param sendTimeout as above
   * @param lookupTimeout as above
   * @param processingBudget as above
   * @param clockUncertainty as above
   * @param historyLag as above
   * @param historyReach as above
   * @param absences as above
   * @param maxSends as above
   * @param timeLimit as above
   * @param firstPause as above
   * @param longestPause as above
   * @param refusalCheck as above
   * @param confirmSuccess as above
   * @throws IllegalArgumentException if a value is not allowed; the message names it
   */
  public SubmitPolicy {
    between("recvWindow", recvWindow, Duration.ofMillis(1), Duration.ofSeconds(60));
    positive("sendTimeout", sendTimeout, LONGEST);
    positive("lookupTimeout", lookupTimeout, LONGEST);
    between("processingBudget", processingBudget, Duration.ZERO, LONGEST);
    between("clockUncertainty", clockUncertainty, Duration.ZERO, LONGEST);
    between("historyLag", historyLag, Duration.ZERO, LONGEST);
    positive("historyReach", historyReach, LONGEST_REACH);
    atLeastOne("absences", absences);
    atLeastOne("maxSends", maxSends);
    positive("firstPause", firstPause, LONGEST);
    between("longestPause", longestPause, firstPause, Duration.ofHours(1));
    Objects.requireNonNull(refusalCheck, "refusalCheck");
    Duration least = cycle(
        sendTimeout,
        fence(recvWindow, processingBudget, clockUncertainty, historyLag),
        longestPause.plus(lookupTimeout).multipliedBy(absences));
    between("timeLimit", timeLimit, least, LONGEST);
  }

  /**
   * Gives the default policy.
   *
   * @return the policy with the defaults named above
   */
  public static SubmitPolicy defaults() {
    return builder().build();
  }

  /**
   * Starts with the defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Tells how long after its timestamp a request counts as dead, that is, as unable to execute and, if it was executed,
   * as visible in the history: {@code recvWindow}, {@code processingBudget}, 1 s by which the exchange lets timestamps be
   * ahead, {@code clockUncertainty} and {@code historyLag}, added up.
   *
   * @return the time; 28 s by default
   */
  public Duration fence() {
    return fence(recvWindow, processingBudget, clockUncertainty, historyLag);
  }

  /**
   * Tells how long it takes at most to send once and to settle what became of it, if looking succeeds.
   *
   * @return the time; 3 minutes 8 s by default
   */
  public Duration cycle() {
    return cycle(sendTimeout, fence(), longestPause.plus(lookupTimeout).multipliedBy(absences));
  }

  /**
   * Tells how long a submission takes at most, however much goes wrong: {@code timeLimit} and the {@code lookupTimeout} of
   * a look that began just before.
   *
   * @return the time; 10 minutes 30 s by default
   */
  public Duration worstCase() {
    return timeLimit.plus(lookupTimeout);
  }

  private static Duration fence(Duration window, Duration budget, Duration clocks, Duration lag) {
    return window.plus(budget).plus(FUTURE_TOLERANCE).plus(clocks).plus(lag);
  }

  private static Duration cycle(Duration send, Duration fence, Duration looks) {
    return send.plus(fence).plus(looks);
  }

  private static void positive(String name, Duration value, Duration max) {
    if (value.isNegative() || value.isZero() || value.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          name + " must be more than zero, and " + max + " at most, but was " + value);
    }
  }

  private static void between(String name, Duration value, Duration min, Duration max) {
    if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          name + " must be between " + min + " and " + max + ", but was " + value);
    }
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more, but was " + value);
    }
  }

  /** Builds a {@link SubmitPolicy}. Not thread-safe. */
  public static final class Builder {
    private Duration recvWindow = Duration.ofSeconds(5);
    private Duration sendTimeout = Duration.ofSeconds(90);
    private Duration lookupTimeout = Duration.ofSeconds(30);
    private Duration processingBudget = Duration.ofSeconds(10);
    private Duration clockUncertainty = Duration.ofSeconds(2);
    private Duration historyLag = Duration.ofSeconds(10);
    private Duration historyReach = Duration.ofDays(6);
    private int absences = 2;
    private int maxSends = 2;
    private Duration timeLimit = Duration.ofMinutes(10);
    private Duration firstPause = Duration.ofMillis(250);
    private Duration longestPause = Duration.ofSeconds(5);
    private RefusalCheck refusalCheck = RefusalCheck.AS_NEEDED;
    private boolean confirmSuccess;

    private Builder() {}

    /**
     * Sets how long after its timestamp the exchange accepts a request.
     *
     * @param recvWindow as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder recvWindow(Duration recvWindow) {
      this.recvWindow = recvWindow;
      return this;
    }

    /**
     * Sets how long one sending may take.
     *
     * @param sendTimeout as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder sendTimeout(Duration sendTimeout) {
      this.sendTimeout = sendTimeout;
      return this;
    }

    /**
     * Sets how long one look into the history may take.
     *
     * @param lookupTimeout as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder lookupTimeout(Duration lookupTimeout) {
      this.lookupTimeout = lookupTimeout;
      return this;
    }

    /**
     * Sets how long after accepting a request the exchange may still execute it.
     *
     * @param processingBudget as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder processingBudget(Duration processingBudget) {
      this.processingBudget = processingBudget;
      return this;
    }

    /**
     * Sets by how much the clocks of the exchange's own machines may differ.
     *
     * @param clockUncertainty as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder clockUncertainty(Duration clockUncertainty) {
      this.clockUncertainty = clockUncertainty;
      return this;
    }

    /**
     * Sets how long after its execution a write may be missing in the history.
     *
     * @param historyLag as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder historyLag(Duration historyLag) {
      this.historyLag = historyLag;
      return this;
    }

    /**
     * Sets how far back the history can be trusted to be complete.
     *
     * @param historyReach as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder historyReach(Duration historyReach) {
      this.historyReach = historyReach;
      return this;
    }

    /**
     * Sets how many looks must find nothing before a write counts as not executed.
     *
     * @param absences as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder absences(int absences) {
      this.absences = absences;
      return this;
    }

    /**
     * Sets how often a write may be sent in all.
     *
     * @param maxSends as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder maxSends(int maxSends) {
      this.maxSends = maxSends;
      return this;
    }

    /**
     * Sets how long settling a write may take in all.
     *
     * @param timeLimit as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder timeLimit(Duration timeLimit) {
      this.timeLimit = timeLimit;
      return this;
    }

    /**
     * Sets how long to wait after the first look.
     *
     * @param firstPause as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder firstPause(Duration firstPause) {
      this.firstPause = firstPause;
      return this;
    }

    /**
     * Sets what pauses between looks grow to.
     *
     * @param longestPause as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder longestPause(Duration longestPause) {
      this.longestPause = longestPause;
      return this;
    }

    /**
     * Sets whether to look before believing that a write was rejected.
     *
     * @param refusalCheck as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder refusalCheck(RefusalCheck refusalCheck) {
      this.refusalCheck = refusalCheck;
      return this;
    }

    /**
     * Sets whether to look a write up even though the exchange answered with success.
     *
     * @param confirmSuccess as described at {@link SubmitPolicy}
     * @return this builder
     */
    public Builder confirmSuccess(boolean confirmSuccess) {
      this.confirmSuccess = confirmSuccess;
      return this;
    }

    /**
     * Makes the policy with the values set so far.
     *
     * @return a new policy
     * @throws IllegalArgumentException if a value is not allowed; the message names it
     */
    public SubmitPolicy build() {
      return new SubmitPolicy(
          recvWindow,
          sendTimeout,
          lookupTimeout,
          processingBudget,
          clockUncertainty,
          historyLag,
          historyReach,
          absences,
          maxSends,
          timeLimit,
          firstPause,
          longestPause,
          refusalCheck,
          confirmSuccess);
    }
  }
}

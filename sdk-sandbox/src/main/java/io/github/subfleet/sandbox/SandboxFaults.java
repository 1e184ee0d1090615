package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.fault.FaultRules;
import io.github.subfleet.sandbox.time.Agenda;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What goes wrong on a sandbox, to be changed while it runs. Of the rules that fit a request the first that strikes is the
 * only one. Thread-safe.
 */
public final class SandboxFaults {
  private final FaultRules rules;
  private final List<FaultRule> atFirst;
  private final Agenda agenda;

  SandboxFaults(FaultRules rules, List<FaultRule> atFirst, Agenda agenda) {
    this.rules = rules;
    this.atFirst = atFirst;
    this.agenda = agenda;
  }

  /**
   * Adds rules after those that there are.
   *
   * @param more the rules
   * @throws IllegalArgumentException if a rule names an operation that does not exist; none is added then
   */
  public void add(FaultRule... more) {
    rules.add(List.of(more));
  }

  /**
   * Adds rules after those that there are.
   *
   * @param more the rules
   * @throws IllegalArgumentException if a rule names an operation that does not exist; none is added then
   */
  public void add(List<FaultRule> more) {
    rules.add(List.copyOf(more));
  }

  /** Takes all rules away. What is held up stays so. */
  public void clear() {
    rules.replace(List.of());
  }

  /** Goes back to the rules that the sandbox was started with, as if they had seen no request yet. */
  public void reset() {
    rules.replace(atFirst);
  }

  /**
   * Reads the rules.
   *
   * @return all of them, in order; a copy
   */
  public List<FaultRule> rules() {
    return rules.all();
  }

  /**
   * Reads how often faults have struck since the sandbox was started.
   *
   * @return the number for each kind that has struck; a copy
   */
  public Map<FaultKind, Integer> struck() {
    return rules.struck();
  }

  /**
   * Reads how many requests and answers are held up right now.
   *
   * @return the number
   */
  public int held() {
    return agenda.awaited();
  }

  /**
   * Waits until requests or answers are held up, so that a test can set the clock forward and be sure whom it meets.
   *
   * @param count how many
   * @param atMost how long to wait, by the time of this machine
   * @return whether so many are
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean awaitHeld(int count, Duration atMost) throws InterruptedException {
    return agenda.awaitAwaited(count, atMost);
  }
}

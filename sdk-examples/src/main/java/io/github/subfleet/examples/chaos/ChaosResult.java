package io.github.subfleet.examples.chaos;

import io.github.subfleet.sandbox.FaultKind;
import io.github.subfleet.sandbox.SandboxRequest;
import io.github.subfleet.sandbox.Transfer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of a run: what the client believes beside what the exchange's books say.
 *
 * @param intents how many transfers were wanted
 * @param executed how many were carried out once, as believed
 * @param notExecuted how many were not carried out, as believed
 * @param doubled how many were carried out more than once
 * @param lost how many were carried out though it is believed that they were not
 * @param imagined how many were not carried out though it is believed that they were
 * @param undecided of how many the client does not know
 * @param overpaid how much was moved that nobody wanted to be moved
 * @param wrongAccounts how many accounts hold something else than the client's books say
 * @param requests how many requests the exchange received
 * @param struck with how many of them something went wrong
 * @param faults how often each kind of fault struck
 * @param verdicts what the client says, and how often
 * @param virtualTime how long it took by the exchange's clock
 * @param realTime how long it took
 */
record ChaosResult(
    int intents,
    int executed,
    int notExecuted,
    int doubled,
    int lost,
    int imagined,
    int undecided,
    BigDecimal overpaid,
    int wrongAccounts,
    int requests,
    int struck,
    Map<FaultKind, Integer> faults,
    Map<Verdict, Long> verdicts,
    Duration virtualTime,
    Duration realTime) {

  static ChaosResult of(
      World world,
      List<Intent> intents,
      Map<Intent, Verdict> verdicts,
      Duration virtualTime,
      Duration realTime) {
    Map<BigDecimal, Long> executions = world.sandbox().ledger().transfers().stream()
        .collect(Collectors.groupingBy(Transfer::amount, Collectors.counting()));
    int executed = 0;
    int notExecuted = 0;
    int doubled = 0;
    int lost = 0;
    int imagined = 0;
    int undecided = 0;
    BigDecimal overpaid = BigDecimal.ZERO;
    for (Intent intent : intents) {
      long times = executions.getOrDefault(intent.amount(), 0L);
      Belief belief = belief(verdicts, intent);
      if (times > 1) {
        doubled++;
        overpaid = overpaid.add(intent.amount().multiply(BigDecimal.valueOf(times - 1)));
      }
      switch (belief) {
        case EXECUTED -> {
          executed += times == 1 ? 1 : 0;
          imagined += times == 0 ? 1 : 0;
        }
        case NOT_EXECUTED -> {
          notExecuted += times == 0 ? 1 : 0;
          lost += times > 0 ? 1 : 0;
        }
        case UNDECIDED -> undecided++;
      }
    }
    List<Intent> believed = intents.stream()
        .filter(intent -> belief(verdicts, intent) == Belief.EXECUTED)
        .toList();
    List<SandboxRequest> requests = world.sandbox().requests();
    return new ChaosResult(
        intents.size(),
        executed,
        notExecuted,
        doubled,
        lost,
        imagined,
        undecided,
        overpaid,
        wrongAccounts(world, world.balancesAfter(believed)),
        requests.size(),
        (int) requests.stream().filter(request -> request.fault() != null).count(),
        world.sandbox().faults().struck(),
        verdicts.values().stream().collect(Collectors.groupingBy(v -> v, Collectors.counting())),
        virtualTime,
        realTime);
  }

  private static Belief belief(Map<Intent, Verdict> verdicts, Intent intent) {
    Verdict verdict = verdicts.get(intent);
    return verdict == null ? Belief.UNDECIDED : verdict.belief();
  }

  private static int wrongAccounts(World world, Map<String, BigDecimal> expected) {
    return (int) expected.entrySet().stream()
        .filter(entry -> entry.getValue().compareTo(world.balance(entry.getKey())) != 0)
        .count();
  }

  /** The share of requests that something went wrong with. */
  double share() {
    return requests == 0 ? 0 : (double) struck / requests;
  }
}

package io.github.subfleet.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.ApiKey;
import io.github.subfleet.sandbox.RateLimits;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;
import io.github.subfleet.sandbox.spec.ApiDocument;
import io.github.subfleet.sandbox.spec.OperationSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked in whatever order, the books stay in order: per asset nothing comes into being but deposits and
 * nothing is lost, nobody has less than nothing, every transfer shows on both of its sides, and what is refused or only
 * reads changes nothing.
 *
 * <p>One walk is the same each time; another is a new one each time, whose seed is printed. {@code
 * -Dsubfleet.walk.seed=N} repeats it.
 */
class RandomWalkTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int STEPS = 1_500;
  private static final int STEPS_BETWEEN_READINGS = 500;
  private static final int STEPS_REMEMBERED = 10;

  /** More often than others what is here more often. A new operation is one more line. */
  private static final List<Function<Walk, Step>> STEP_KINDS = List.of(
      TransferSteps::universal,
      TransferSteps::universal,
      TransferSteps::universal,
      TransferSteps::futures,
      TransferSteps::margin,
      TransferSteps::futuresInternal,
      TransferSteps::toMaster,
      TransferSteps::toSubAccount,
      AccountSteps::any,
      FuturesSteps::movePosition,
      FuturesSteps::movePosition,
      ManagedSteps::deposit,
      ManagedSteps::withdraw,
      KeySteps::create,
      KeySteps::use,
      ReadSteps::any,
      ReadSteps::any,
      ReadSteps::any,
      ReadSteps::any,
      ReadSteps::any);

  static final Map<String, OperationSpec> OPERATIONS = ApiDocument.packed().operations().stream()
      .collect(Collectors.toUnmodifiableMap(OperationSpec::id, UnaryOperator.identity()));

  private final Map<String, Integer> accepted = new TreeMap<>();
  private final Map<String, Integer> refused = new TreeMap<>();
  private final Deque<String> lastSteps = new ArrayDeque<>();

  @Test
  void theBooksStayInOrderOnAKnownWalk() {
    walk(1);

    assertThat(accepted).containsOnlyKeys(OPERATIONS.keySet());
    assertThat(accepted)
        .allSatisfy((operation, times) ->
            assertThat(times).as("how often %s was accepted", operation).isGreaterThanOrEqualTo(3));
  }

  @Test
  void theBooksStayInOrderOnANewWalk() {
    long seed = Long.getLong("subfleet.walk.seed", System.nanoTime());
    System.out.println("Random walk; to repeat it: -Dsubfleet.walk.seed=" + seed);

    walk(seed);
  }

  private void walk(long seed) {
    try (Sandbox sandbox = Sandbox.builder()
        .subAccounts(6)
        .seed(seed)
        .clock(Clock.fixed(START, ZoneOffset.UTC))
        .limits(RateLimits.NONE)
        .requestsKept(0)
        .start()) {
      Walk walk = new Walk(seed, sandbox);
      Histories histories = new Histories(walk);
      ManagedLogs managedLogs = new ManagedLogs(walk);
      PositionHistory positionHistory = new PositionHistory(walk);
      for (int number = 1; number <= STEPS; number++) {
        try {
          if (walk.onceIn(8)) {
            walk.oneOf(Events.ALL).accept(walk);
          }
          take(walk.oneOf(STEP_KINDS).apply(walk), sandbox);
          walk.settle();
          walk.books().check();
          if (number % STEPS_BETWEEN_READINGS == 0) {
            histories.check();
            managedLogs.check();
            positionHistory.check();
          }
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError(
              "walk with seed %d, step %d, after %s".formatted(seed, number, lastSteps), e);
        }
      }
    }
  }

  private void take(Step step, Sandbox sandbox) {
    OperationSpec operation = OPERATIONS.get(step.operation());
    Client client = new Client(sandbox, step.key());
    ApiKey key = sandbox.ledger().keys().get(step.key().apiKey());
    Map<Part, Object> before = Part.readings(sandbox.ledger());

    Answer answer =
        client.send(operation.verb(), operation.path() + "?" + client.signed(step.query()));

    remember(step + " -> " + answer.body());
    Set<Part> stays = EnumSet.allOf(Part.class);
    if (answer.status() == 200) {
      accepted.merge(step.operation(), 1, Integer::sum);
      stays.removeAll(step.changes());
      step.effect().accept(answer);
      assertThat(key.permissions()).containsAll(operation.permissions());
      assertThat(key.restriction().allows("127.0.0.1")).isTrue();
    } else {
      assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
      refused.merge(step.operation(), 1, Integer::sum);
    }
    Map<Part, Object> after = Part.readings(sandbox.ledger());
    for (Part part : stays) {
      assertThat(after.get(part))
          .as("%s after %s", part, answer.body())
          .isEqualTo(before.get(part));
    }
  }

  private void remember(String step) {
    lastSteps.addLast(step);
    if (lastSteps.size() > STEPS_REMEMBERED) {
      lastSteps.removeFirst();
    }
  }
}

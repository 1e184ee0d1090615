package io.github.subfleet.core.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.submit.FakeLedger.RepeatedId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process that dies again and again, at any moment and at any step of its journal, while the network fails and the
 * exchange goes on: in the end every payment was executed exactly once, or not at all, as was said.
 */
class CrashWalkTest {
  private static final SubmitPolicy DEFAULTS = SubmitPolicy.defaults();

  @ParameterizedTest
  @CsvSource({"EXECUTE_AGAIN,1", "EXECUTE_AGAIN,2", "REFUSE,3", "ECHO,4"})
  void settlesEverythingHoweverOftenItDies(RepeatedId repeatedId, long seed) {
    Walk walk = new Walk(seed, 800, repeatedId, DEFAULTS, DEFAULTS);
    MemoryJournal journal = new MemoryJournal();

    int deaths = dieAndResume(walk, seed, () -> journal);

    assertThat(deaths).isGreaterThan(20);
    assertThat(walk.contradictions(settlements(walk, journal))).isEmpty();
  }

  @Test
  void settlesEverythingFromAFileThatIsTornWhenItDies(@TempDir Path directory) {
    Walk walk = new Walk(9, 150, RepeatedId.EXECUTE_AGAIN, DEFAULTS, DEFAULTS);
    Path file = directory.resolve("journal");
    Random random = new Random(9);

    Journal last = Journal.file(file);
    last.close();
    Journal[] open = {last};
    int deaths = dieAndResume(walk, 9, () -> {
      open[0].close();
      tear(file, random);
      open[0] = Journal.file(file);
      return open[0];
    });
    open[0].close();

    assertThat(deaths).isGreaterThan(3);
    try (Journal journal = Journal.file(file)) {
      assertThat(walk.contradictions(settlements(walk, new MemoryJournal(journal.start()))))
          .isEmpty();
    }
  }

  /** Runs the batch and lets it die, until a run lives to its end; returns how often it died. */
  private static int dieAndResume(Walk walk, long seed, Supplier<Journal> reopened) {
    Random random = new Random(seed);
    int deaths = 0;
    while (true) {
      Journal journal = reopened.get();
      MortalProcess process = new MortalProcess(walk.time, random, journal, deaths < 40);
      CompletableFuture<BatchReport<Payment, Receipt, Row>> report =
          process.submitter(walk).batch("walk", walk.payments).runAsync();
      process.mayDieWithin(Duration.ofMinutes(2));
      while (!report.isDone() && !process.isDead()) {
        walk.time.pass(Duration.ofMillis(200));
      }
      if (!process.isDead()) {
        assertThat(walk.time.await(report).isSettled()).isTrue();
        return deaths;
      }
      deaths++;
      walk.time.pass(Duration.ofMillis(random.nextInt(40_000)));
    }
  }

  /** What the journal says in the end. */
  private static Map<String, Settlement<Receipt, Row>> settlements(
      Walk walk, MemoryJournal journal) {
    Intents intents = new Intents("pay", journal);
    Map<String, Settlement<Receipt, Row>> settlements = new HashMap<>();
    Map<String, Map<String, String>> parameters = new HashMap<>();
    walk.payments.forEach(payment -> parameters.put(payment.id(), payment.parameters()));
    intents
        .claim(parameters, walk.time.instant(), Intent::isSkipped)
        .forEach(intent -> settlements.put(intent.clientId(), intent.settlement()));
    return settlements;
  }

  /** Leaves behind what a machine leaves that dies while it writes. */
  private static void tear(Path file, Random random) {
    byte[] rest = "deadbeef {\"step\":\"SENDING\",\"clie".getBytes(StandardCharsets.UTF_8);
    try {
      Files.write(
          file, Arrays.copyOf(rest, random.nextInt(rest.length)), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

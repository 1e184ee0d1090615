package io.github.subfleet.subaccount.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.submit.FileJournal;
import io.github.subfleet.core.submit.JournalStep;
import io.github.subfleet.core.submit.JournalStep.Kind;
import io.github.subfleet.sandbox.RateLimits;
import io.github.subfleet.sandbox.RepeatedClientId;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.Wallet;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process is killed with SIGKILL, again and again, while it runs a batch of transfers; the last one lives to the
 * end. Then every transfer was executed exactly once, or not at all, as the journal says. More deaths than in an ordinary
 * build: {@code -Plong-tests}, or {@code -Dsubfleet.kills=60}; another course of events: {@code -Dsubfleet.seed=2}.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGKILL")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledProcessTest {
  private static final int KILLS =
      Integer.getInteger("subfleet.kills", Boolean.getBoolean("subfleet.long") ? 60 : 12);
  /** So many that no process lives to the end before its time. */
  private static final int PAYMENTS = 20 * KILLS;

  private static final long SEED = Long.getLong("subfleet.seed", 1);
  private static final int SIGKILLED = 128 + 9;

  private final Random random = new Random(SEED);

  @TempDir
  private Path directory;

  @Test
  void nothingIsLostAndNothingDoubledHoweverOftenTheProcessIsKilled() throws Exception {
    try (Sandbox sandbox = Sandbox.builder()
        .subAccounts(10)
        .seed(SEED)
        .limits(RateLimits.NONE)
        .repeatedClientId(RepeatedClientId.REFUSE)
        .start()) {
      Map<String, BigDecimal> balances = balances(sandbox);

      int kills = 0;
      while (!runs(sandbox, kills < KILLS)) {
        kills++;
      }

      assertThat(kills).isEqualTo(KILLS);
      assertAgreement(sandbox, balances);
    }
  }

  /** Runs the batch in a process of its own; returns whether that came to its end. */
  private boolean runs(Sandbox sandbox, boolean mortal) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            TransferProcess.class.getName(),
            sandbox.baseUrl().toString(),
            journal().toString(),
            Long.toString(random.nextLong()),
            Long.toString(SEED),
            Integer.toString(PAYMENTS))
        .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeIf(name -> name.startsWith("SUBFLEET_"));
    builder.environment().put("SUBFLEET_API_KEY", sandbox.masterKey().apiKey());
    builder.environment().put("SUBFLEET_SECRET_KEY", sandbox.masterKey().secretKey());
    Process process = builder.start();
    int linesToLive = mortal ? 1 + random.nextInt(60) : Integer.MAX_VALUE;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        PrintStream answers =
            new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (linesToLive-- == 0) {
          process.destroyForcibly();
          break;
        } else if (line.startsWith("SLEEP ")) {
          sandbox.clock().advance(Duration.ofNanos(Long.parseLong(line.substring(6))));
          answers.println();
        } else if (line.startsWith("END ")) {
          assertThat(line).isEqualTo("END settled");
        }
      }
      int exit = process.waitFor();
      assertThat(exit).isIn(0, SIGKILLED);
      return exit == 0;
    } finally {
      process.destroyForcibly();
    }
  }

  private void assertAgreement(Sandbox sandbox, Map<String, BigDecimal> balances) {
    Map<String, Long> executions = sandbox.ledger().transfers().stream()
        .collect(Collectors.groupingBy(Transfer::clientId, Collectors.counting()));
    Map<String, JournalStep> ends = new HashMap<>();
    Map<String, JournalStep> intentions = new HashMap<>();
    for (JournalStep step : steps()) {
      ends.put(step.clientId(), step);
      intentions.putIfAbsent(step.clientId(), step);
    }

    assertThat(ends).hasSize(PAYMENTS);
    ends.forEach((id, end) -> {
      assertThat(end.kind()).isIn(Kind.EXECUTED, Kind.NOT_EXECUTED);
      assertThat(executions.getOrDefault(id, 0L))
          .as("executions of %s, which ended as %s", id, end)
          .isEqualTo(end.kind() == Kind.EXECUTED ? 1 : 0);
      if (end.kind() == Kind.EXECUTED) {
        Map<String, String> payment = intentions.get(id).details();
        BigDecimal amount = new BigDecimal(payment.get("amount"));
        balances.merge(payment.get("fromEmail"), amount.negate(), BigDecimal::add);
        balances.merge(payment.get("toEmail"), amount, BigDecimal::add);
      }
    });
    assertThat(executions.keySet()).isSubsetOf(ends.keySet());
    assertThat(balances(sandbox)).isEqualTo(balances);
  }

  private List<JournalStep> steps() {
    try (FileJournal journal = FileJournal.open(journal())) {
      return journal.start();
    }
  }

  private Path journal() {
    return directory.resolve("transfers.journal");
  }

  private static Map<String, BigDecimal> balances(Sandbox sandbox) {
    Map<String, BigDecimal> balances = new TreeMap<>();
    for (SubAccount account : sandbox.ledger().subAccounts()) {
      balances.put(
          account.email(),
          sandbox
              .ledger()
              .balance(account.email(), Wallet.SPOT, "USDT")
              .setScale(8, RoundingMode.UNNECESSARY));
    }
    return balances;
  }
}

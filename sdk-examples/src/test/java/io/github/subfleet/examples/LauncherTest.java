package io.github.subfleet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LauncherTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine commandLine = Launcher.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  @Test
  void listsTheExamplesWhenNoneIsNamed() {
    assertThat(run()).isZero();

    assertThat(out.toString())
        .contains("spot-summary", "list", "transfer", "async", "errors")
        .contains("Lists what the spot wallets are worth, in BTC.");
  }

  @Test
  void refusesAnExampleThatDoesNotExist() {
    assertThat(run("spot-sumary")).isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(err.toString()).contains("spot-sumary").contains("spot-summary");
  }

  @Test
  void describesEachExampleInWholeSentences() {
    run();

    String list = out.toString();
    assertThat(list.substring(list.indexOf("Examples:")).replaceAll("\\s+", " "))
        .contains("with a client that finds out what happened, and with one that tries again.");
  }

  @Test
  void saysInOneLineWhatTheExchangeRefuses() {
    assertThat(run("wallets", "--email", "nobody@fund.example"))
        .isEqualTo(CommandLine.ExitCode.SOFTWARE);

    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("assetsV4").contains("code -5021");
  }

  @Test
  void saysInOneLineWhichArgumentIsWrong() {
    assertThat(run("transfer", "--amount", "0")).isEqualTo(CommandLine.ExitCode.SOFTWARE);

    assertThat(err.toString().strip()).isEqualTo("amount must be greater than 0, but was 0");
  }

  @Test
  void spotSummaryListsEverySubAccountOfEveryPage() {
    assertThat(run("spot-summary", "--sub-accounts", "45")).isZero();

    assertThat(out.toString())
        .contains("desk-1@fund.example ", "desk-21@fund.example ", "desk-45@");
  }

  @Test
  void spotSummarysTotalIsTheSumOfItsRowsAndTheMasterAccount() {
    run("spot-summary", "--sub-accounts", "7", "--seed", "3");

    List<BigDecimal> numbers = Pattern.compile("\\d+\\.\\d{8}")
        .matcher(out.toString())
        .results()
        .map(MatchResult::group)
        .map(BigDecimal::new)
        .toList();
    assertThat(numbers).hasSize(9);
    BigDecimal rows = numbers.subList(0, 7).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal total = numbers.get(7);
    BigDecimal master = numbers.get(8);
    assertThat(rows.add(master)).isEqualByComparingTo(total);
  }

  @Test
  void spotSummaryAlignsAmountsAtTheRight() {
    run("spot-summary", "--sub-accounts", "25");

    List<String> table =
        out.toString().lines().filter(line -> line.startsWith("|")).toList();
    assertThat(table).hasSize(27).allSatisfy(line -> assertThat(line).hasSameSizeAs(table.get(0)));
    assertThat(table.subList(1, 27)).allSatisfy(line -> assertThat(line).matches(".*\\d \\|"));
  }

  @Test
  void listShowsWhatIsSwitchedOn() {
    assertThat(run("list", "--sub-accounts", "4")).isZero();

    assertThat(out.toString())
        .containsPattern("desk-1@fund.example \\| 2024-01-02T00:00:00Z \\| no +\\| yes +\\| yes")
        .containsPattern("desk-4@fund.example \\| 2024-01-05T00:00:00Z \\| no +\\| yes +\\| no")
        .contains("4 sub-accounts");
  }

  @Test
  void transferShowsInTheHistory() {
    assertThat(run("transfer", "--to", "desk-2@fund.example", "--amount", "0.00000001"))
        .isZero();

    assertThat(out.toString())
        .contains("Executed as transfer ")
        .contains("History: 0.00000001 USDT from treasury@fund.example to desk-2@fund.example")
        .contains("SUCCESS");
  }

  @Test
  void transferMovesNothingLiveUnlessToldTwice() {
    assertThat(run("transfer", "--live")).isZero();

    assertThat(out.toString()).contains("Would move 250.5 USDT").contains("Nothing was sent");
  }

  @Test
  void transfersMakesEachTransferOnceAlthoughItGivesUpInTheMiddle() {
    assertThat(run("transfers")).isZero();

    assertThat(out.toString())
        .contains("Gave up in the middle")
        .contains("Executed 60, not executed 0, unknown 0")
        .contains("The exchange's books have 60 transfers");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void transfersMovesNothingLiveUnlessToldTwice() {
    assertThat(run("transfers", "--live")).isZero();

    assertThat(out.toString()).contains("Would make 60 transfers").contains("Nothing was sent");
  }

  @Test
  void transfersSaysWhyOneWasNotExecuted() {
    assertThat(run("transfers", "--sub-accounts", "2", "--count", "3")).isZero();

    assertThat(out.toString()).contains("Executed 2, not executed 1, unknown 0");
    assertThat(err.toString()).contains("desk-3@fund.example: not executed: ", "code -5021");
  }

  @Test
  void transfersMakesAtLeastOne() {
    assertThat(run("transfers", "--count", "0")).isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(err.toString()).contains("--count must be 1 or more");
  }

  @Test
  void asyncReadsFiveSubAccounts() {
    assertThat(run("async")).isZero();

    assertThat(out.toString().lines()).hasSize(5).allSatisfy(line -> assertThat(line)
        .matches("desk-\\d@fund.example holds \\d+\\.\\d{8} BTC"));
  }

  @Test
  void metricsCountsCallsAttemptsWaitsAndWeights() {
    assertThat(run("metrics")).isZero();

    assertThat(out.toString())
        .contains("subfleet.calls{failure=none,operation=spotSummary,outcome=executed,status=200}"
            + " COUNT=5.000")
        .contains("subfleet.attempts{failure=UnavailableException,host=127.0.0.1,"
            + "operation=spotSummary,outcome=unknown,status=500} COUNT=1.000")
        .contains("subfleet.used.weight{limit=uid,operation=universalTransfer} COUNT=1.000"
            + " TOTAL=360.000")
        .doesNotContain("fund.example");
  }

  @Test
  void errorsTellsWhatEachMistakeLooksLike() {
    assertThat(run("errors")).isZero();

    assertThat(out.toString())
        .contains("nothing was sent: size must be between 1 and 20, but was 50")
        .contains("code -1022")
        .contains("code -5021")
        .contains("too little money: universalTransfer")
        .doesNotContain("no error");
  }

  @Test
  void errorsRefusesToRunLive() {
    assertThat(run("errors", "--live")).isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(err.toString()).contains("it does not run with --live");
  }

  @Test
  void accountsOpensASubAccountWithFutures() {
    assertThat(run("accounts", "--name", "alpha")).isZero();

    assertThat(out.toString()).contains("Opened alpha").contains("Futures trading: on");
  }

  @Test
  void keysCreatesRestrictsAndDeletesAKey() {
    assertThat(run("keys")).isZero();

    assertThat(out.toString())
        .contains("Trusted now: [192.0.2.10, 192.0.2.11]")
        .contains("Trusted then: [192.0.2.11]")
        .contains("Deleted; keys with that id: 0");
  }

  @Test
  void keysDoesNotShowTheSecret() {
    run("keys");

    assertThat(out.toString()).contains("secretKey=***").contains("apiKey=***");
  }

  @Test
  void walletsListsEveryKindOfWallet() {
    assertThat(run("wallets")).isZero();

    assertThat(out.toString())
        .containsPattern("spot +\\| USDT")
        .containsPattern("margin +\\| USDT")
        .containsPattern("USDT futures +\\| USDT")
        .containsPattern("coin futures +\\| BTC");
  }

  @Test
  void sweepMovesNothingUnlessToldTo() {
    assertThat(run("sweep")).isZero();

    assertThat(out.toString()).contains("Would move ").doesNotContain("Moved ");
  }

  @Test
  void sweepMovesWhatItSaidItWouldMove() {
    run("sweep");
    String planned = lastLine();
    run("sweep", "--yes");

    assertThat(lastLine()).isEqualTo(planned.replace("Would move", "Moved"));
  }

  @Test
  void managedFundsAndListsTheManagedSubAccounts() {
    assertThat(run("managed")).isZero();

    assertThat(out.toString())
        .contains("managed-1@quant.example is worth ")
        .contains("12.5 USDT from investor@capital.example to managed-2@quant.example, SUCCESS");
  }

  @Test
  void exportWritesEveryTransferOfAYearOnce(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("transfers.csv");

    assertThat(run("export", "--file", file.toString())).isZero();

    assertThat(out.toString()).contains("Wrote 365 transfers to ");
    assertThat(Files.readAllLines(file))
        .hasSize(366)
        .doesNotHaveDuplicates()
        .first()
        .isEqualTo("time,id,from,to,asset,amount,status");
  }

  @Test
  void exportMakesTheDirectoryOfItsFile(@TempDir Path folder) {
    Path file = folder.resolve("reports").resolve("transfers.csv");

    assertThat(run("export", "--file", file.toString())).isZero();

    assertThat(file).exists();
  }

  @Test
  void chaosComparesWhatIsBelievedWithWhatWasDone() {
    assertThat(run("chaos", "--transfers", "30", "--sub-accounts", "5")).isZero();

    assertThat(out.toString())
        .containsPattern("transfers wanted +\\| +30 \\| +30 \\|")
        .containsPattern("doubled: executed more than once +\\| +0 \\|")
        .contains("drop-after-executing", "transfers().submit says: ");
  }

  @Test
  void chaosNeedsTwoAccounts() {
    assertThat(run("chaos", "--sub-accounts", "1")).isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(err.toString()).contains("2 sub-accounts or more");
  }

  @Test
  void scanShowsTheLargestOfAllSubAccounts() {
    run("spot-summary", "--sub-accounts", "45");
    List<BigDecimal> largest =
        values().sorted(Comparator.reverseOrder()).limit(3).toList();
    out.getBuffer().setLength(0);

    assertThat(run("scan", "--sub-accounts", "45", "--largest", "3", "--prefetch", "2"))
        .isZero();

    assertThat(values()).isEqualTo(largest);
    assertThat(out.toString()).contains("Read 45 sub-accounts on 3 pages").contains("IP weight 3");
  }

  @Test
  void scanShowsWhatTheyHoldAndWhatThatCost() {
    assertThat(run("scan", "--sub-accounts", "15")).isZero();

    assertThat(out.toString())
        .contains("Read the assets of 10 of them, for UID weight 600")
        .containsPattern("\\d+ of 12000 IP weight for GET /sapi/v1/sub-account/spotSummary")
        .containsPattern("\\d+ of 180000 UID weight for GET /sapi/v4/sub-account/assets");
    assertThat(out.toString().lines().filter(line -> line.startsWith("| desk-")))
        .hasSize(10)
        .allSatisfy(line -> assertThat(line).contains(" BTC, ").contains(" USDT "));
  }

  @Test
  void scanShowsAtLeastOne() {
    assertThat(run("scan", "--largest", "-1")).isEqualTo(CommandLine.ExitCode.USAGE);

    assertThat(err.toString()).contains("--largest must be 1 or more");
  }

  @Test
  void scanReadsAheadNoFurtherThanAllowed() {
    assertThat(run("scan", "--prefetch", "65")).isNotZero();

    assertThat(err.toString()).contains("prefetch must be between 1 and 64 pages, but was 65");
  }

  /** The values of sub-accounts in the table, from top to bottom. */
  private Stream<BigDecimal> values() {
    return out.toString()
        .lines()
        .filter(line -> line.startsWith("| desk-"))
        .map(line -> new BigDecimal(line.split("\\|", -1)[2].strip()));
  }

  private String lastLine() {
    return out.toString().lines().reduce((first, second) -> second).orElseThrow();
  }
}

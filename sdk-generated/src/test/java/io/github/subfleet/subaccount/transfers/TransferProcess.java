package io.github.subfleet.subaccount.transfers;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.submit.FileJournal;
import io.github.subfleet.core.submit.Journal;
import io.github.subfleet.core.submit.JournalStep;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * A process that runs one batch of transfers with a journal over a network that loses answers, until it is killed. It says
 * a line about each step, so that whoever reads them can choose when; and it asks for the time that it wants to wait.
 */
public final class TransferProcess {
  private static final int CONCURRENCY = 8;
  private static final double LOST = 0.15;

  private TransferProcess() {}

  /**
   * Runs the batch, with the credentials of the environment: everybody can read the arguments of a process.
   *
   * @param args base URL, journal, seed of the faults, seed and size of the batch
   */
  public static void main(String[] args) {
    ParentTime time = new ParentTime(System.in, System.out);
    OkHttpClient http = new OkHttpClient.Builder()
        .addInterceptor(losing(new Random(Long.parseLong(args[2]))))
        .build();
    try (Journal journal = new TalkingJournal(FileJournal.open(Path.of(args[1])), time);
        SubAccountClient client = SubAccountClient.builder()
            .baseUrl(args[0])
            .credentials(Credentials.fromEnvironment())
            .ticker(time::nanos)
            .httpClient(http)
            .build()) {
      var report = client
          .transfers()
          .withTime(time::nanos, time, () -> 1)
          .withJournal(journal)
          .batch("killed", payments(Long.parseLong(args[3]), Integer.parseInt(args[4])))
          .concurrency(CONCURRENCY)
          .run();
      report.items().stream().filter(item -> item.failure() != null).forEach(item -> item.failure()
          .printStackTrace());
      time.say("END " + (report.isSettled() ? "settled" : "unsettled"));
    }
    System.exit(0);
  }

  /** The same list in every process. */
  static List<UniversalTransferRequest> payments(long seed, int count) {
    Random random = new Random(seed);
    List<UniversalTransferRequest> payments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = random.nextInt(10);
      int to = (from + 1 + random.nextInt(9)) % 10;
      payments.add(UniversalTransferRequest.builder()
          .fromEmail("desk-" + (from + 1) + "@fund.example")
          .toEmail("desk-" + (to + 1) + "@fund.example")
          .fromAccountType(AccountType.SPOT)
          .toAccountType(AccountType.SPOT)
          .asset("USDT")
          .amount(BigDecimal.valueOf(1 + random.nextLong(50_000_000_000L), 8))
          .build());
    }
    return payments;
  }

  /** Loses some requests on their way, and some answers. */
  private static Interceptor losing(Random random) {
    return chain -> {
      double chance = random.nextDouble();
      if (chance < LOST) {
        throw new IOException("lost on the way");
      }
      Response response = chain.proceed(chain.request());
      if (chance < 2 * LOST) {
        response.close();
        throw new IOException("the answer is lost");
      }
      return response;
    };
  }

  /** Says what it writes, before and after. */
  private record TalkingJournal(Journal journal, ParentTime time) implements Journal {
    @Override
    public List<JournalStep> start() {
      return journal.start();
    }

    @Override
    public void append(List<JournalStep> steps) {
      String what = steps.get(0).kind() + " " + steps.size();
      time.say("STEP " + what);
      journal.append(steps);
      time.say("KEPT " + what);
    }

    @Override
    public void close() {
      journal.close();
    }
  }
}

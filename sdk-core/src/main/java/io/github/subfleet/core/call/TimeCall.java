package io.github.subfleet.core.call;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.clock.Stamp;
import io.github.subfleet.core.clock.TimeSource;
import io.github.subfleet.core.event.Waited;
import io.github.subfleet.core.http.Transmission;
import io.github.subfleet.core.http.Transport;
import io.github.subfleet.core.json.JsonObjects;
import io.github.subfleet.core.json.JsonValues;
import io.github.subfleet.core.limit.Permit;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.ResponseBody;

/** Asks the exchange for its time, by the one operation that needs no client of its own. */
public final class TimeCall implements TimeSource {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final JsonReader.Options NAMES = JsonReader.Options.of("serverTime");

  /** A time far off could not be counted on from without an overflow. */
  private static final Instant LATEST = Instant.ofEpochSecond(253_402_214_400L);

  private final Transport transport;
  private final Request request;
  private final Operation operation;
  private final AnswerReader answers;
  private final Gate gate;
  private final Audience audience;
  private final LongSupplier ticker;
  private final Clock machine;

  /**
   * Makes the call.
   *
   * @param transport sends requests
   * @param baseUrl where the API is
   * @param timePath the operation's path, relative to the base URL
   * @param answers reads answers
   * @param gate lets requests pass
   * @param audience is told of them
   * @param ticker the monotonic counter, in nanoseconds
   * @param machine this machine's clock
   */
  public TimeCall(
      Transport transport,
      HttpUrl baseUrl,
      String timePath,
      AnswerReader answers,
      Gate gate,
      Audience audience,
      LongSupplier ticker,
      Clock machine) {
    this.transport = transport;
    this.request = new Request.Builder()
        .url(baseUrl.newBuilder().addEncodedPathSegments(timePath).build())
        .build();
    this.operation =
        new Operation("serverTime", "GET", "/" + timePath, 1, 0, SecurityType.NONE, false);
    this.answers = answers;
    this.gate = gate;
    this.audience = audience;
    this.ticker = ticker;
    this.machine = machine;
  }

  @Override
  public CompletableFuture<Instant> ask() {
    Asking asking = new Asking();
    asking.start();
    return asking.answer;
  }

  private static Instant decode(ResponseBody body) throws IOException {
    JsonReader in = JsonReader.of(body.source());
    Instant time = null;
    in.beginObject();
    while (in.hasNext()) {
      if (in.selectName(NAMES) == 0) {
        time = JsonValues.readInstant(in);
      } else {
        JsonObjects.skip(in);
      }
    }
    Instant answered = JsonObjects.required(time, "serverTime", in);
    in.endObject();
    if (answered.isBefore(Instant.EPOCH) || answered.isAfter(LATEST)) {
      throw new JsonDataException(
          "Expected a serverTime between " + Instant.EPOCH + " and " + LATEST);
    }
    return answered;
  }

  /** One question, with its permit and its answer. */
  private final class Asking {
    private final CompletableFuture<Instant> answer = new CompletableFuture<>();
    private final Deadline deadline = Deadline.in(LIMIT, ticker);
    private final Notices notices = audience.newNotices();

    void start() {
      long asked = ticker.getAsLong();
      CompletableFuture<Permit> permit =
          gate.acquireAsync(operation, deadline.remainingWaitNanos());
      if (permit.isDone() && !permit.isCompletedExceptionally()) {
        send(permit.join());
        return;
      }
      var unused = permit.whenCompleteAsync(
          (granted, refusal) -> {
            notices.waited(operation, Waited.Reason.RATE_LIMIT, ticker.getAsLong() - asked);
            if (refusal == null) {
              send(granted);
            } else {
              fail(0, refusal);
            }
          },
          transport.executor());
    }

    private void send(Permit permit) {
      Transmission transmission =
          new Transmission(operation, 1, 0, () -> new Stamp(machine.millis(), -1));
      new Attempt<>(
              transport.aside(request, transmission),
              transmission,
              answers,
              TimeCall::decode,
              permit,
              notices)
          .start(deadline, (response, failure) -> {
            if (response != null) {
              notices.succeeded(operation, 1, response.status());
              answer.complete(response.value());
            } else if (failure != null) {
              fail(1, failure);
            }
          });
    }

    private void fail(int attempts, Throwable failure) {
      notices.failed(operation, attempts, failure, Outcome.UNKNOWN);
      answer.completeExceptionally(failure);
    }
  }
}

package io.github.subfleet.core.submit;

import io.github.subfleet.core.ServerClock;
import io.github.subfleet.core.submit.JournalStep.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes writes in hand, and has them carried out. */
final class Desk<Q, R, F> {
  private final IdentifiedWrite<Q, ?, R, F> write;
  private final Intents intents;
  private final Wiring wiring;
  private final ExchangeTime time;

  Desk(IdentifiedWrite<Q, ?, R, F> write, ServerClock clock, Intents intents, Wiring wiring) {
    this.write = write;
    this.intents = intents;
    this.wiring = wiring;
    this.time = new ExchangeTime(clock, wiring.ticker());
  }

  Intents intents() {
    return intents;
  }

  Map<String, String> parameters(Q request) {
    return write.codec().parameters().apply(request);
  }

  /** The request itself if it has an id, or else the same with a new one. */
  Q identified(Q request) {
    return write.clientId().apply(request) == null
        ? identified(request, wiring.clientIds().next())
        : request;
  }

  Q identified(Q request, String id) {
    return write.withClientId().apply(request, id);
  }

  /** Records requests, which have ids, before any of them is sent. */
  List<Claim<Q, R, F>> claim(List<Q> requests) {
    Map<String, Map<String, String>> parameters = new LinkedHashMap<>();
    List<Task<Q, R, F>> tasks = new ArrayList<>();
    for (Q request : requests) {
      Task<Q, R, F> task = task(request, ResumeMode.CARRY_ON);
      if (parameters.put(task.clientId(), parameters(request)) != null) {
        throw new IllegalArgumentException(
            "client id " + task.clientId() + " is there more than once");
      }
      tasks.add(task);
    }
    return claims(tasks, intents.claim(parameters, time.now(), Intent::isSkipped));
  }

  /** Takes in hand a request that somebody else may have sent. */
  Claim<Q, R, F> adopt(Q request, Instant notBefore) {
    Task<Q, R, F> task = task(request, ResumeMode.LOOK_ONLY);
    Map<String, Map<String, String>> parameters = Map.of(task.clientId(), parameters(request));
    // What was not executed when we had it in hand may have been sent by others since.
    Intent intent = intents.claim(parameters, notBefore, Intent::isNotExecuted).get(0);
    return new Claim<>(task, intent.isSettled() ? intent : sentByOthers(intent, notBefore));
  }

  private Intent sentByOthers(Intent intent, Instant notBefore) {
    if (intent.evidence() == Evidence.ACCEPTED) {
      return intent;
    }
    String id = intent.clientId();
    Instant sentAt =
        intent.sends() > 0 && intent.sentAt().isBefore(notBefore) ? intent.sentAt() : notBefore;
    Duration recvWindow = intent.longerWindow(wiring.policy().recvWindow());
    try {
      return intents.record(
          id, Kind.SENDING, sentAt, Intent.sending(Math.max(1, intent.sends()), recvWindow));
    } catch (JournalException e) {
      intents.release(id);
      throw e;
    }
  }

  /** Takes in hand whatever is open. */
  List<Claim<Q, R, F>> claimOpen(ResumeMode mode) {
    List<Intent> open = intents.claimOpen();
    try {
      return claims(open.stream().map(intent -> task(request(intent), mode)).toList(), open);
    } catch (RuntimeException e) {
      open.forEach(intent -> intents.release(intent.clientId()));
      throw e;
    }
  }

  Settlement<R, F> run(Claim<Q, R, F> claim) {
    if (claim.intent().isSettled()) {
      return claim.intent().settlement();
    }
    try {
      return new BlockingRun<>(claim.task(), course(claim), wiring.sleeper()).run();
    } finally {
      release(claim);
    }
  }

  CompletableFuture<Settlement<R, F>> runAsync(Claim<Q, R, F> claim) {
    if (claim.intent().isSettled()) {
      return CompletableFuture.completedFuture(claim.intent().settlement());
    }
    return new AsyncRun<>(
            claim.task(), course(claim), wiring.sleeper(), wiring.executor(), () -> release(claim))
        .start();
  }

  /** Gives up, all at once, writes that were never sent. */
  List<Settlement<R, F>> skip(List<Claim<Q, R, F>> claims) {
    List<Settlement<R, F>> skipped = new ArrayList<>();
    try {
      intents
          .record(
              claims.stream().map(Claim::clientId).toList(),
              Kind.NOT_EXECUTED,
              time.now(),
              Intent.notExecuted(NotExecuted.Reason.SKIPPED, "the batch was stopped before"))
          .forEach(intent -> skipped.add(intent.settlement()));
    } finally {
      claims.forEach(this::release);
    }
    return skipped;
  }

  void release(Claim<Q, R, F> claim) {
    intents.release(claim.clientId());
  }

  private Course<Q, R, F> course(Claim<Q, R, F> claim) {
    Entry entry = new Entry(write.operation(), intents, time, claim.intent());
    return new Course<>(claim.task(), entry, time, wiring.pauses());
  }

  private Task<Q, R, F> task(Q request, ResumeMode mode) {
    String id = write.clientId().apply(request);
    if (id == null) {
      throw new IllegalArgumentException("the request must have a client id");
    }
    return Task.of(write, request, id, wiring.policy(), mode);
  }

  private Q request(Intent intent) {
    Q request;
    try {
      request = write.codec().request().apply(intent.parameters());
    } catch (RuntimeException e) {
      throw unreadable(intent, e);
    }
    if (!intent.clientId().equals(write.clientId().apply(request))) {
      throw unreadable(intent, null);
    }
    return request;
  }

  private JournalException unreadable(Intent intent, @Nullable RuntimeException cause) {
    return new JournalException(
        "the journal's request with client id " + intent.clientId()
            + " cannot be made again by this " + write.operation(),
        intent.clientId(),
        cause);
  }

  private static <Q, R, F> List<Claim<Q, R, F>> claims(
      List<Task<Q, R, F>> tasks, List<Intent> intents) {
    List<Claim<Q, R, F>> claims = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      claims.add(new Claim<>(tasks.get(i), intents.get(i)));
    }
    return claims;
  }
}

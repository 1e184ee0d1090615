package io.github.subfleet.core.submit;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.submit.NotExecuted.Reason;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of one submission: decides what to do next, and records it before it is done. Does nothing itself, so that
 * it is the same for a thread that waits and for callbacks that do not. The rules, and why they hold, are in {@code
 * docs/transfers.md}. Used by one thread after the other.
 */
final class Course<Q, R, F> {
  private final Task<Q, R, F> task;
  private final SubmitPolicy policy;
  private final Entry entry;
  private final Absence absence;
  private final ExchangeTime time;
  private final Pauses pauses;
  private final long startedAt;
  private ExchangeTime.Span span;
  private @Nullable R answer;
  private @Nullable Throwable failure;
  private boolean everSeen;

  Course(Task<Q, R, F> task, Entry entry, ExchangeTime time, Pauses pauses) {
    this.task = task;
    this.policy = task.policy();
    this.entry = entry;
    this.absence = new Absence(policy, time, entry);
    this.time = time;
    this.pauses = pauses;
    this.startedAt = time.ticks();
    this.span = time.span();
  }

  /** Starts, or goes on where somebody else stopped. */
  Move<R, F> begin() {
    if (entry.intent().sends() > 0) {
      return look();
    }
    return task.mode() == ResumeMode.CARRY_ON
        ? send()
        : notExecuted(Reason.NOT_SENT, "it was never sent");
  }

  /** The request was answered with success. */
  Move<R, F> answered(R success) {
    answer = success;
    if (!policy.confirmSuccess()) {
      return executed(task.write().exchangeId().apply(success), null);
    }
    leaveOpen(Evidence.ACCEPTED, "the exchange answered with success");
    return look();
  }

  /** The request failed, or nobody knows. */
  Move<R, F> sendFailed(Throwable thrown) {
    failure = thrown;
    Outcome outcome =
        thrown instanceof ApiException exception ? exception.outcome() : Outcome.UNKNOWN;
    switch (outcome) {
      case EXECUTED -> leaveOpen(Evidence.ACCEPTED, words(thrown));
      case UNKNOWN -> leaveOpen(Evidence.UNKNOWN, words(thrown));
      case NOT_EXECUTED -> {
        ApiException refusal = (ApiException) thrown;
        if (absence.isNeedlessAfter(refusal)) {
          boolean answered = refusal.httpStatus().isPresent();
          return notExecuted(answered ? Reason.REFUSED : Reason.NOT_SENT, words(refusal));
        }
        leaveOpen(Evidence.REFUSED, words(refusal));
      }
    }
    return look();
  }

  /** The history was read. */
  Move<R, F> looked(List<F> items) {
    Sighting<F> sighting = task.write().lookup().sighting(task.request(), task.clientId(), items);
    everSeen |= sighting.isSomething();
    if (sighting.isDifferent()) {
      return giveUp(UnsettledException.Reason.DIFFERENT, failure);
    }
    if (sighting.executed().size() > 1) {
      return giveUp(UnsettledException.Reason.REPEATED, failure);
    }
    if (sighting.executed().size() == 1) {
      F item = sighting.executed().get(0);
      return executed(task.write().lookup().exchangeId(item), item);
    }
    if (sighting.isFailed()) {
      return absence.isDead(span)
          ? notExecuted(Reason.FAILED, "the history says that it failed")
          : again(Duration.ZERO);
    }
    // What was seen once and is gone now is no absence, and neither is a page of other people's
    // items.
    return everSeen || sighting.isUnfiltered() ? again(Duration.ZERO) : absent();
  }

  /** The history could not be read. */
  Move<R, F> lookFailed(Throwable thrown) {
    return thrown instanceof ApiException exception
        ? again(Waits.askedFor(exception, time.now()), exception)
        : giveUp(UnsettledException.Reason.BROKEN, thrown);
  }

  /** The pause is over. */
  Move<R, F> paused() {
    return look();
  }

  /** Whoever was to carry this on cannot. */
  Move<R, F> interrupted(Throwable why) {
    return giveUp(UnsettledException.Reason.INTERRUPTED, why);
  }

  private Move<R, F> absent() {
    if (!absence.isProvenBy(span)) {
      return again(Duration.ZERO);
    }
    if (span.latestStamp().minus(policy.historyReach()).isAfter(entry.intent().sentAt())) {
      return giveUp(UnsettledException.Reason.TOO_OLD, failure);
    }
    return switch (entry.intent().evidence()) {
      case ACCEPTED -> giveUp(UnsettledException.Reason.CONTRADICTION, failure);
      case REFUSED -> notExecuted(Reason.REFUSED, entry.intent().note());
      case UNKNOWN ->
        maySend() ? send() : notExecuted(Reason.NOT_FOUND, "the history does not know it");
    };
  }

  private boolean maySend() {
    return task.mode() == ResumeMode.CARRY_ON
        && entry.intent().sends() < policy.maxSends()
        && remaining().compareTo(policy.cycle()) >= 0;
  }

  private Move<R, F> send() {
    absence.reset();
    pauses.reset();
    entry.sending(policy.recvWindow());
    span = time.span();
    return new Move.Send<>();
  }

  private Move<R, F> look() {
    span = time.span();
    return new Move.LookUp<>(entry.intent().window(span.start(), policy.historyReach()));
  }

  private Move<R, F> again(Duration atLeast) {
    return again(atLeast, failure);
  }

  private Move<R, F> again(Duration atLeast, @Nullable Throwable why) {
    Duration left = remaining();
    if (left.isZero() || left.isNegative() || atLeast.compareTo(left) > 0) {
      return giveUp(UnsettledException.Reason.TIME_LIMIT, why);
    }
    Duration pause = pauses.next();
    Duration untilProvable = absence.untilProvable();
    if (!untilProvable.isZero() && !untilProvable.isNegative()) {
      pause = shorter(pause, untilProvable);
    }
    return new Move.Pause<>(shorter(longer(pause, atLeast), left));
  }

  private Duration remaining() {
    return policy.timeLimit().minus(time.since(startedAt));
  }

  private void leaveOpen(Evidence evidence, String note) {
    entry.open(span.latestStamp().plus(policy.fence()), evidence, note);
  }

  private Move<R, F> executed(String exchangeId, @Nullable F item) {
    entry.executed(exchangeId);
    int sends = entry.intent().sends();
    return new Move.Settle<>(new Executed<>(task.clientId(), exchangeId, sends, answer, item));
  }

  private Move<R, F> notExecuted(Reason reason, String words) {
    entry.notExecuted(reason, words);
    int sends = entry.intent().sends();
    ApiException cause = failure instanceof ApiException exception ? exception : null;
    return new Move.Settle<>(new NotExecuted<>(task.clientId(), reason, words, sends, cause));
  }

  private Move<R, F> giveUp(UnsettledException.Reason reason, @Nullable Throwable why) {
    return new Move.GiveUp<>(new UnsettledException(
        task.write().operation(), task.clientId(), reason, entry.intent().deadAt(), why));
  }

  /** Messages of the SDK's own exceptions hold no secret; nobody knows about others. */
  private static String words(Throwable thrown) {
    return thrown instanceof ApiException
        ? String.valueOf(thrown.getMessage())
        : thrown.getClass().getName();
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}

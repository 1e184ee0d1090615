package io.github.subfleet.core.submit;

import io.github.subfleet.core.error.AccountStateException;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.error.BadRequestException;
import io.github.subfleet.core.error.InsufficientFundsException;
import io.github.subfleet.core.error.RejectedException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What it takes for "the history does not know it" to mean "it was not executed". Not thread-safe. */
final class Absence {
  private final SubmitPolicy policy;
  private final ExchangeTime time;
  private final Entry entry;
  /** Where the counter stands when a look may prove something; null if the exchange's clock decides. */
  private @Nullable Long provenFrom;

  private int needed;
  private int found;

  Absence(SubmitPolicy policy, ExchangeTime time, Entry entry) {
    this.policy = policy;
    this.time = time;
    this.entry = entry;
    this.needed = policy.absences();
  }

  /** A request is about to be sent: whatever was found before says nothing about it. */
  void reset() {
    provenFrom = null;
    needed = policy.absences();
    found = 0;
  }

  /** Whether a refusal can be believed at once; if not, it decides how long to look. */
  boolean isNeedlessAfter(ApiException refusal) {
    // A sending that is not the first may be rejected because an earlier one was executed after
    // all.
    RefusalCheck check =
        entry.intent().sends() > 1 ? RefusalCheck.UNTIL_DEAD : policy.refusalCheck();
    boolean isAboutTheRequest =
        refusal instanceof RejectedException || refusal instanceof BadRequestException;
    if (check == RefusalCheck.NONE || !isAboutTheRequest) {
      return true;
    }
    if (check == RefusalCheck.AS_NEEDED) {
      boolean saysWhatIsLacking =
          refusal instanceof InsufficientFundsException || refusal instanceof AccountStateException;
      needed = saysWhatIsLacking ? 1 : policy.absences();
      provenFrom = time.ticks() + (saysWhatIsLacking ? 0 : policy.historyLag().toNanos());
    }
    return false;
  }

  /** Takes note of a look that found nothing; tells whether that is proof now. */
  boolean isProvenBy(ExchangeTime.Span look) {
    Long from = provenFrom;
    boolean counts = from == null ? isDead(look) : look.ticks() - from >= 0;
    found += counts ? 1 : 0;
    return counts && found >= needed;
  }

  /**
   * Whether the exchange, when it accepted a look, could no longer execute anything that was sent: it does not accept
   * timestamps that are ahead of its clock, so its clock had come as far as the look's.
   */
  boolean isDead(ExchangeTime.Span look) {
    Instant deadAt = entry.intent().deadAt();
    if (deadAt == null) {
      // Sent by a process that is gone, or by others: before now, that is. But their clock, and
      // ours, may have been behind by as much as the exchange accepts.
      entry.deadAt(look.latestStamp().plus(policy.recvWindow()).plus(fenceOfOthers()));
      return false;
    }
    return !look.earliestStamp().isBefore(deadAt);
  }

  /** They may have had another policy. */
  private Duration fenceOfOthers() {
    Duration ours = policy.recvWindow();
    return policy.fence().minus(ours).plus(entry.intent().longerWindow(ours));
  }

  /** What is left until a look may prove something, or nothing if it may already. */
  Duration untilProvable() {
    Long from = provenFrom;
    Instant deadAt = entry.intent().deadAt();
    if (from != null) {
      return time.since(from).negated();
    }
    return deadAt == null ? Duration.ZERO : Duration.between(time.now(), deadAt);
  }
}

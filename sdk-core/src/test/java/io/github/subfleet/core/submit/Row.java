package io.github.subfleet.core.submit;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of the fake exchange's history.
 *
 * @param finalAt until when it is pending
 * @param fails how it ends then
 */
record Row(
    String number,
    @Nullable String id,
    String from,
    String to,
    BigDecimal amount,
    Instant createdAt,
    Instant finalAt,
    boolean fails,
    Progress progress) {

  Row at(Instant now) {
    Progress then =
        now.isBefore(finalAt) ? Progress.PENDING : fails ? Progress.FAILED : Progress.EXECUTED;
    return new Row(number, id, from, to, amount, createdAt, finalAt, fails, then);
  }

  boolean isOf(Payment payment) {
    return Lookup.agree(payment.from(), from)
        && Lookup.agree(payment.to(), to)
        && Lookup.agree(payment.amount(), amount);
  }
}

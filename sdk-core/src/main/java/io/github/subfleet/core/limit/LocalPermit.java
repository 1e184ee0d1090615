package io.github.subfleet.core.limit;

import io.github.subfleet.core.UsedWeight;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The weight that one request takes, and what its report does to it. */
final class LocalPermit implements Permit {
  private final HostLimits host;
  private final Lane lane;
  private final Claim[] claims;
  private final long grantedAt;

  /** Guarded by the lock of the host. */
  private boolean reported;

  LocalPermit(HostLimits host, Lane lane, Claim[] claims, long grantedAt) {
    this.host = host;
    this.lane = lane;
    this.claims = claims;
    this.grantedAt = grantedAt;
  }

  @Override
  public void answered(UsedWeight used) {
    host.report(this, moment -> {
      host.answered(grantedAt);
      for (Claim claim : claims) {
        claim.window().answered(claim, claim.toldBy(used), moment.now() - grantedAt, moment);
      }
    });
  }

  @Override
  public void rateLimited(UsedWeight used, @Nullable Duration retryAfter) {
    host.report(this, moment -> {
      boolean told = false;
      for (Claim claim : claims) {
        told |= isOver(claim, used);
      }
      for (Claim claim : claims) {
        if (told && !isOver(claim, used)) {
          claim.window().unanswered(claim, moment);
        } else {
          claim.window().refused(claim, claim.toldBy(used), moment);
          close(claim, retryAfter, moment);
        }
      }
      host.refuseHopeless(lane.bucket(), moment);
    });
  }

  @Override
  public void banned(@Nullable Duration retryAfter, @Nullable Instant until) {
    host.report(this, moment -> {
      for (Claim claim : claims) {
        claim.window().unanswered(claim, moment);
      }
      host.ban(retryAfter, until, moment);
    });
  }

  @Override
  public void unanswered() {
    host.report(this, moment -> {
      for (Claim claim : claims) {
        claim.window().unanswered(claim, moment);
      }
    });
  }

  @Override
  public void unsent() {
    host.report(this, moment -> {
      for (Claim claim : claims) {
        claim.window().unsent(claim);
      }
    });
  }

  Lane lane() {
    return lane;
  }

  /** Whether this is the first report. */
  boolean report() {
    boolean first = !reported;
    reported = true;
    return first;
  }

  private static boolean isOver(Claim claim, UsedWeight used) {
    return claim.toldBy(used) > claim.window().limit();
  }

  private void close(Claim claim, @Nullable Duration retryAfter, Moment moment) {
    WeightWindow window = claim.window();
    long wait = retryAfter == null ? 0 : Millis.of(retryAfter);
    if (wait > 0) {
      window.close(moment.now() + wait);
    } else if (claim.turn() == moment.turn()) {
      window.close(moment.endOfMinute() + host.jitter());
    } else {
      // Of a minute that is probably over.
      window.suspect();
    }
  }
}

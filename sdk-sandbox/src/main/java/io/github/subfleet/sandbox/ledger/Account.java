package io.github.subfleet.sandbox.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sub-account. It changes, so it belongs to whoever holds the ledger. */
public final class Account {
  private final long id;
  private final String email;
  private final String remark;
  private final Instant createTime;
  private final @Nullable Long mobile;
  private boolean frozen;
  private boolean marginEnabled;
  private boolean futuresEnabled;
  private boolean optionsEnabled;

  Account(long id, String email, String remark, Instant createTime, @Nullable Long mobile) {
    this.id = id;
    this.email = email;
    this.remark = remark;
    this.createTime = createTime;
    this.mobile = mobile;
  }

  /** The exchange's id of it. */
  public long id() {
    return id;
  }

  /** The address that names it. */
  public String email() {
    return email;
  }

  /** The master account's note on it. */
  public String remark() {
    return remark;
  }

  /** When it was created. */
  public Instant createTime() {
    return createTime;
  }

  /** The telephone number on file; null if there is none. */
  public @Nullable Long mobile() {
    return mobile;
  }

  /** Whether it is frozen. */
  public boolean frozen() {
    return frozen;
  }

  /** Whether it has a margin account. */
  public boolean marginEnabled() {
    return marginEnabled;
  }

  /** Whether it has a futures account. */
  public boolean futuresEnabled() {
    return futuresEnabled;
  }

  /** Whether it has an options account. */
  public boolean optionsEnabled() {
    return optionsEnabled;
  }

  /** Freezes or thaws it. That stops no transfer here: what it stops on the live exchange is not documented. */
  public void freeze(boolean isFrozen) {
    frozen = isFrozen;
  }

  /** Opens its margin account. */
  public void enableMargin() {
    marginEnabled = true;
  }

  /** Opens its options account. */
  public void enableOptions() {
    optionsEnabled = true;
  }

  /** Opens its futures account. */
  public void enableFutures() {
    futuresEnabled = true;
  }
}

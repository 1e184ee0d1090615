package io.github.subfleet.core.limit;

import io.github.subfleet.core.UsedWeight;
import org.jspecify.annotations.Nullable;

/**
 * Counts the weight of one limit in the current minute. Guarded by the lock of its host.
 *
 * <p>The exchange numbers our requests for us: each answer tells the used weight right after its own request was counted.
 * So what the highest answer of this minute tells includes every request that was answered with a lower one, and all that
 * has to be added to it is what it may not include: requests still under way, and requests whose answers told nothing.
 * That is never less than the truth as far as our own requests go, and becomes exact when the last of them is answered.
 *
 * <p>In which minute the exchange counts a request is not certain while it is under way at the turn of the minute, or
 * answered within the clock's tolerance of it. Such requests count in both minutes, until an answer shows what is true.
 */
final class WeightWindow {
  /** A request that was not reported on for so many minutes is given up. */
  private static final int REMEMBERED_TURNS = 8;

  private final UsedWeight.Limit kind;
  private final String owner;
  private final int limit;
  private final Others others = new Others();
  private int turn;

  /** The highest used weight that an answer told of this minute. */
  private long told;

  /** The weight of requests under way, in all, and by the turn in which they were granted. */
  private long underWay;

  private final long[] underWayByTurn = new long[REMEMBERED_TURNS];

  /** The weight of requests that came back without telling, and how much of it the highest answer is sure to include. */
  private long untold;

  private long untoldButIncluded;

  /** The weight of requests that came back so late that they may count in the next minute. */
  private long late;

  /** All weight of our own that may count in this minute. */
  private long own;

  private long closedUntil = Long.MIN_VALUE;

  /** Whether, after a 429, no answer has shown yet that the exchange takes requests again. */
  private boolean suspicious;

  /** Whether there was a 429 in this minute. */
  private boolean refused;

  /** The request that has to come back before the next may go, where requests go in single file. */
  private @Nullable Claim single;

  WeightWindow(UsedWeight.Limit kind, String owner, int limit, int turn) {
    this.kind = kind;
    this.owner = owner;
    this.limit = limit;
    this.turn = turn;
  }

  UsedWeight.Limit kind() {
    return kind;
  }

  String owner() {
    return owner;
  }

  int limit() {
    return limit;
  }

  long used() {
    return told + untold - untoldButIncluded + underWay;
  }

  /** This machine's time until which nothing may go. */
  long closedUntil() {
    return closedUntil;
  }

  /** Goes on to a later minute, if it is one. */
  void turnTo(int later) {
    if (later == turn) {
      return;
    }
    boolean next = later - turn == 1;
    for (int i = 0; i < Math.min(later - turn, REMEMBERED_TURNS); i++) {
      int slot = slot(later - i);
      underWay -= underWayByTurn[slot];
      underWayByTurn[slot] = 0;
    }
    turn = later;
    told = 0;
    untold = next ? late : 0;
    untoldButIncluded = 0;
    late = 0;
    own = underWay + untold;
    others.turn(next);
    // What led to one 429 may lead to another, such as an exchange whose clock is not where we
    // believe it to be.
    suspicious |= next && refused;
    refused = false;
    single = null;
  }

  /** Whether a request of the given weight may go now. */
  boolean hasRoomFor(int weight, Moment moment) {
    long room = limit - used();
    if (weight > room || moment.now() < closedUntil) {
      return false;
    }
    if (suspicious) {
      return single == null;
    }
    return underWay == 0 || weight <= room - others.reserve(weight, limit, moment);
  }

  /** Takes the weight of a request that goes now. */
  Claim claim(int weight) {
    Claim claim = new Claim(this, weight, turn, untold);
    if (suspicious) {
      single = claim;
    }
    underWay += weight;
    underWayByTurn[slot(turn)] += weight;
    own += weight;
    return claim;
  }

  /**
   * Takes note of an answer.
   *
   * @param toldNow the used weight that it tells, or less than 0 if it tells none
   */
  void answered(Claim claim, int toldNow, long took, Moment moment) {
    others.answeredAfter(took);
    if (claim == single) {
      suspicious = false;
    }
    comeBack(claim, toldNow, moment);
  }

  /** Takes note that a request came back with nothing that can be relied on. */
  void unanswered(Claim claim, Moment moment) {
    comeBack(claim, -1, moment);
  }

  /**
   * Takes note that the exchange refused a request because of this window. What it tells of the used weight is taken for no
   * more than a sign of others: it may be of a minute that is over for the exchange, if its clock is not where we believe it to
   * be.
   */
  void refused(Claim claim, int toldNow, Moment moment) {
    comeBack(claim, -1, moment);
    if (claim.turn() == turn) {
      others.usedAtLeast(Math.max(toldNow, limit) - own, moment);
    }
  }

  /** Gives the weight of a request back that was not sent. */
  void unsent(Claim claim) {
    if (release(claim)) {
      own -= claim.weight();
    }
  }

  /** Takes nothing for a while, and then only one request until its answer shows that the while is over. */
  void close(long until) {
    closedUntil = Math.max(closedUntil, until);
    suspicious = true;
    refused = true;
  }

  /** Takes only one request until its answer shows that the exchange takes requests. */
  void suspect() {
    suspicious = true;
  }

  /** Whether there is no room for the weight in this minute, whatever becomes of the requests under way. */
  boolean isUsedUpFor(int weight) {
    return weight > limit - (underWay == 0 ? used() : told);
  }

  private void comeBack(Claim claim, int toldNow, Moment moment) {
    if (!release(claim)) {
      return;
    }
    if (moment.mayBeNextMinute()) {
      late += claim.weight();
    }
    if (claim.turn() != turn) {
      // It may belong to an earlier minute, and so may what it tells. If it belongs to this one, it
      // is included in anything higher that was told of this one.
      if (toldNow < 0 || toldNow > told) {
        untold += claim.weight();
      }
    } else if (toldNow < 0) {
      untold += claim.weight();
    } else {
      told = Math.max(told, toldNow);
      untoldButIncluded = Math.max(untoldButIncluded, claim.untoldBefore());
      others.usedAtLeast(told - own, moment);
    }
  }

  private boolean release(Claim claim) {
    if (claim == single) {
      single = null;
    }
    if (turn - claim.turn() >= REMEMBERED_TURNS) {
      return false;
    }
    underWay -= claim.weight();
    underWayByTurn[slot(claim.turn())] -= claim.weight();
    return true;
  }

  private static int slot(int turn) {
    return Math.floorMod(turn, REMEMBERED_TURNS);
  }
}

package io.github.subfleet.core.limit;

/**
 * What others use of a window, as far as the answers to our own requests show it, and how careful that makes us. Guarded by
 * the lock of the host.
 */
final class Others {
  private static final int SPAN_MILLIS = 5_000;

  /** What they use lately is measured over so many whole spans, and the part of one that has passed. */
  private static final int SPANS_LATELY = 2;

  /** More than a minute has, since it may be longer where its turn is not certain. */
  private static final int SPANS = 15;

  /** How much of the fastest is believed to be possible still, one span later. */
  private static final double REMEMBERED = 0.9;

  private static final double SAFETY = 2;
  private static final int RESERVED_REQUESTS = 4;
  private static final int LARGEST_RESERVE_DIVISOR = 10;

  private final AnswerTimes answerTimes = new AnswerTimes();

  /** The least weight that they must have used in this minute. */
  private long weight;

  /** When that was found, in milliseconds of the minute. */
  private long foundAt = 1;

  /** What they used in a millisecond of the minute before, on the average. */
  private double rateBefore;

  /** What the weight was at the start of each span of this minute so far. */
  private final long[] weightAtStart = new long[SPANS];

  private int span;

  /** The most that they used in a millisecond, on the average of a whole span. */
  private double fastest;

  /**
   * Goes on to another minute.
   *
   * @param next whether it is the one right after
   */
  void turn(boolean next) {
    answerTimes.turn(next);
    rateBefore = next ? weight / (double) foundAt : 0;
    weight = 0;
    foundAt = 1;
    span = 0;
    fastest = 0;
  }

  /** Takes note of how long an answer took. */
  void answeredAfter(long millis) {
    answerTimes.add(millis);
  }

  /** Takes note that they have used so much weight in this minute, or more. */
  void usedAtLeast(long used, Moment moment) {
    int current = (int) Math.min(moment.elapsedInMinute() / SPAN_MILLIS, SPANS - 1);
    while (span < current) {
      double rate = (weight - weightAtStart[span]) / (double) SPAN_MILLIS;
      fastest = Math.max(rate, fastest * REMEMBERED);
      span++;
      weightAtStart[span] = weight;
    }
    weight = Math.max(weight, used);
    foundAt = moment.elapsedInMinute();
  }

  /**
   * How much of the limit is left to requests that go one by one, so that whatever others use meanwhile, no more than one of
   * ours is refused. Nothing if there is nobody else. Else enough for what they use lately, for as long as the slowest answer
   * takes; for what they used when they were fastest, for as long as an answer usually takes; and for a few requests.
   */
  long reserve(int requestWeight, int limit, Moment moment) {
    if (weight == 0 && rateBefore == 0) {
      return 0;
    }
    double lately = rateLately(moment);
    double expected =
        Math.max(lately * answerTimes.longest(), Math.max(lately, fastest) * answerTimes.average());
    long few = RESERVED_REQUESTS * (long) requestWeight;
    return Math.min(
        (long) (SAFETY * expected) + few, Math.max(limit / LARGEST_RESERVE_DIVISOR, few));
  }

  /** What they use in a millisecond lately, or used in the minute before, as long as this one is too young to tell. */
  private double rateLately(Moment moment) {
    int since = Math.max(0, span - SPANS_LATELY);
    long elapsed = Math.max(1, moment.elapsedInMinute() - since * (long) SPAN_MILLIS);
    double rate = (weight - weightAtStart[since]) / (double) elapsed;
    return moment.elapsedInMinute() < SPAN_MILLIS ? Math.max(rate, rateBefore) : rate;
  }
}

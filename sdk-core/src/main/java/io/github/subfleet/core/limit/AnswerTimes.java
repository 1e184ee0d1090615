package io.github.subfleet.core.limit;

/** How long answers took in this minute and the one before. Guarded by the lock of the host. */
final class AnswerTimes {
  private long longest;
  private long longestBefore;
  private long sum;
  private long count;

  void turn(boolean next) {
    longestBefore = next ? longest : 0;
    longest = 0;
    sum = 0;
    count = 0;
  }

  void add(long millis) {
    longest = Math.max(longest, millis);
    sum += millis;
    count++;
  }

  long longest() {
    return Math.max(longest, longestBefore);
  }

  double average() {
    return count == 0 ? longestBefore : sum / (double) count;
  }
}

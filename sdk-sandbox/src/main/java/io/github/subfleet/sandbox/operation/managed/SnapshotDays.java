package io.github.subfleet.sandbox.operation.managed;

import io.github.subfleet.sandbox.operation.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The moments at which snapshots are taken: the last second of each day, in UTC, as in the documented examples. */
final class SnapshotDays {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private SnapshotDays() {}

  /**
   * The newest moments in a range, oldest of them first.
   *
   * @param range the range
   * @param birth when the account was opened: there are no snapshots from before
   * @param now the exchange's time: there are none from later
   * @param most how many at the most
   */
  static List<Instant> in(TimeRange range, Instant birth, Instant now, int most) {
    LocalDate first = date(range.start());
    LocalDate last = date(range.end());
    List<Instant> all = Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
        .map(day -> day.atTime(LAST_SECOND).toInstant(ZoneOffset.UTC))
        .filter(range::contains)
        .filter(time -> !time.isBefore(birth) && !time.isAfter(now))
        .toList();
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  private static LocalDate date(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}

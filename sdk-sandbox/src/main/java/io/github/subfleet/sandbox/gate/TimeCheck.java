package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes at its time: {@code timestamp < serverTime + 1000 && serverTime - timestamp <= recvWindow}, in
 * milliseconds. Timestamps in microseconds are taken too, and windows with up to three decimals.
 */
final class TimeCheck {
  static final String TIMESTAMP = "timestamp";
  static final String RECV_WINDOW = "recvWindow";

  private static final Pattern WHOLE = Pattern.compile("^[0-9]{1,20}$");
  private static final Pattern WINDOW = Pattern.compile("^[0-9]{1,20}(\\.[0-9]{1,3})?$");
  private static final BigDecimal USUAL_WINDOW = BigDecimal.valueOf(5_000);
  private static final BigDecimal LARGEST_WINDOW = BigDecimal.valueOf(60_000);
  private static final BigDecimal MOST_AHEAD = BigDecimal.valueOf(1_000);
  private static final BigDecimal FIRST_MICROS = BigDecimal.TEN.pow(15);

  private final BigDecimal timestamp;
  private final BigDecimal window;

  private TimeCheck(BigDecimal timestamp, BigDecimal window) {
    this.timestamp = timestamp;
    this.window = window;
  }

  /** Reads timestamp and window, and refuses those that are missing or malformed. */
  static TimeCheck of(Fields fields) {
    return new TimeCheck(millis(fields.find(TIMESTAMP)), window(fields.find(RECV_WINDOW)));
  }

  /** Refuses a request that comes too late or too early. */
  void at(Instant serverTime) {
    BigDecimal now = BigDecimal.valueOf(serverTime.getEpochSecond())
        .movePointRight(3)
        .add(BigDecimal.valueOf(serverTime.getNano(), 6));
    if (timestamp.compareTo(now.add(MOST_AHEAD)) >= 0) {
      throw ErrorCode.TIMESTAMP_AHEAD.refusal();
    }
    if (now.subtract(timestamp).compareTo(window) > 0) {
      throw ErrorCode.TIMESTAMP_TOO_OLD.refusal();
    }
  }

  private static BigDecimal millis(@Nullable String text) {
    if (text == null) {
      throw ErrorCode.MANDATORY_PARAMETER_MISSING.refusal(TIMESTAMP);
    }
    BigDecimal number = number(text, TIMESTAMP, WHOLE);
    return number.compareTo(FIRST_MICROS) < 0 ? number : number.movePointLeft(3);
  }

  private static BigDecimal window(@Nullable String text) {
    if (text == null) {
      return USUAL_WINDOW;
    }
    BigDecimal window = number(text, RECV_WINDOW, WINDOW);
    if (window.compareTo(LARGEST_WINDOW) > 0) {
      throw ErrorCode.BAD_RECV_WINDOW.refusal();
    }
    return window;
  }

  private static BigDecimal number(String text, String parameter, Pattern form) {
    if (!form.matcher(text).matches()) {
      throw ErrorCode.ILLEGAL_CHARACTERS.refusal(parameter, form);
    }
    return new BigDecimal(text);
  }
}

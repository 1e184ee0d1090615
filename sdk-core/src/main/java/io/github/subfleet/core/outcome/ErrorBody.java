package io.github.subfleet.core.outcome;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Objects;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * What the body of an answer says about success, in any of the shapes that the exchange uses: a {@code code} as number or
 * text, {@code msg} or {@code message}, {@code success}, or nothing that can be read.
 *
 * @param code the code, or null if there is none
 * @param message the message, or an empty text
 * @param success what {@code success} says, or null if it says nothing
 * @param other whether the body has anything else
 */
public record ErrorBody(
    @Nullable Long code, String message, @Nullable Boolean success, boolean other) {
  /** A body that says nothing. */
  public static final ErrorBody NONE = new ErrorBody(null, "", null, true);

  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("code", "msg", "message", "success");

  /** Reads the body of an answer whose status is no success. */
  public static ErrorBody parse(String body) {
    return read(new Buffer().writeUtf8(body));
  }

  /** Reads the start of an answer, up to where it is clear what it says. */
  public static ErrorBody read(BufferedSource json) {
    Reading reading = new Reading();
    try {
      JsonReader in = JsonReader.of(json);
      if (in.peek() != JsonReader.Token.BEGIN_OBJECT) {
        return NONE;
      }
      in.beginObject();
      while (in.hasNext() && !reading.isClear()) {
        reading.property(in);
      }
    } catch (IOException | RuntimeException unreadable) {
      // What was read before counts: a body may be cut off behind its code.
      return reading.body(true);
    }
    return reading.body(reading.other);
  }

  /**
   * Whether this says, under an HTTP status of success, that the request failed.
   *
   * @param codeRequired whether the operation is documented to answer with code 200 and no other
   */
  public boolean isFailure(boolean codeRequired) {
    if (Boolean.FALSE.equals(success)) {
      return true;
    }
    if (code != null) {
      return code != 200 && (codeRequired || code != 0);
    }
    // An old shape of errors has nothing but a message.
    return success == null && !other && !message.isEmpty();
  }

  private static final class Reading {
    private @Nullable Long code;
    private @Nullable String message;
    private @Nullable Boolean success;
    private boolean other;

    void property(JsonReader in) throws IOException {
      switch (in.selectName(NAMES)) {
        case 0 -> code = code(in);
        case 1, 2 -> message = text(in);
        case 3 -> success = flag(in);
        default -> {
          other = true;
          in.skipName();
          in.skipValue();
        }
      }
    }

    boolean isClear() {
      return code != null && (code == 200 || message != null);
    }

    ErrorBody body(boolean hasOther) {
      return new ErrorBody(code, Objects.requireNonNullElse(message, ""), success, hasOther);
    }

    private static @Nullable Long code(JsonReader in) throws IOException {
      String text = scalar(in);
      try {
        return text == null ? null : Long.valueOf(text.trim());
      } catch (NumberFormatException e) {
        return null;
      }
    }

    private static @Nullable String text(JsonReader in) throws IOException {
      String text = scalar(in);
      return text == null ? null : OneLine.of(text);
    }

    private static @Nullable Boolean flag(JsonReader in) throws IOException {
      if (in.peek() == JsonReader.Token.BOOLEAN) {
        return in.nextBoolean();
      }
      String text = scalar(in);
      return text == null ? null : (Boolean) !text.equalsIgnoreCase("false");
    }

    private static @Nullable String scalar(JsonReader in) throws IOException {
      return switch (in.peek()) {
        case STRING, NUMBER -> in.nextString();
        default -> {
          in.skipValue();
          yield null;
        }
      };
    }
  }
}

package io.github.subfleet.core.submit;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.subfleet.core.submit.JournalStep.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import okio.Buffer;

/**
 * A step as a line of text: a checksum of eight hexadecimal digits, a space, and a JSON object. The checksum is that of
 * the object and of the line before, so that a line cannot be changed, lost, repeated or moved without being noticed.
 */
final class JournalLine {
  /** What the first line follows. Another format will have another text here, so that neither is taken for the other. */
  static final String BEFORE_FIRST = "subfleet journal 1";

  private static final int CHECKSUM = 8;

  private JournalLine() {}

  /** Writes a step, without the line's end. */
  static String write(JournalStep step, String lineBefore) {
    String json = json(step);
    return checksum(lineBefore, json) + " " + json;
  }

  /** Reads a step. Throws IllegalArgumentException, which says what is wrong. */
  static JournalStep read(String line, String lineBefore) {
    if (line.length() <= CHECKSUM || line.charAt(CHECKSUM) != ' ') {
      throw new IllegalArgumentException("it does not start with a checksum");
    }
    String json = line.substring(CHECKSUM + 1);
    if (!checksum(lineBefore, json).equals(line.substring(0, CHECKSUM))) {
      throw new IllegalArgumentException("its checksum does not fit it and the line before");
    }
    try {
      return step(JsonReader.of(new Buffer().writeUtf8(json)));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("it is no step of a journal", e);
    }
  }

  /** Whether bytes may be the start of a line, torn by a crash, which may leave zeros in the place of the rest. */
  static boolean mayStartWith(byte[] torn) {
    int written = torn.length;
    while (written > 0 && torn[written - 1] == 0) {
      written--;
    }
    for (int i = 0; i < Math.min(written, CHECKSUM + 2); i++) {
      boolean fits =
          switch (i) {
            case CHECKSUM -> torn[i] == ' ';
            case CHECKSUM + 1 -> torn[i] == '{';
            default -> HexFormat.isHexDigit(torn[i]);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static String checksum(String lineBefore, String json) {
    CRC32C crc = new CRC32C();
    crc.update(lineBefore.getBytes(StandardCharsets.UTF_8));
    crc.update('\n');
    crc.update(json.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static String json(JournalStep step) {
    Buffer text = new Buffer();
    try (JsonWriter json = JsonWriter.of(text)) {
      json.beginObject();
      json.name("step").value(step.kind().name());
      json.name("clientId").value(step.clientId());
      json.name("time").value(step.time().toString());
      json.name("operation").value(step.operation());
      json.name("details").beginObject();
      for (Map.Entry<String, String> detail : step.details().entrySet()) {
        json.name(detail.getKey()).value(detail.getValue());
      }
      json.endObject();
      json.endObject();
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail to be written", e);
    }
    return text.readUtf8();
  }

  private static JournalStep step(JsonReader json) throws IOException {
    json.beginObject();
    Kind kind = Kind.valueOf(text(json, "step"));
    String clientId = text(json, "clientId");
    Instant time = Instant.parse(text(json, "time"));
    String operation = text(json, "operation");
    expect(json, "details");
    Map<String, String> details = new LinkedHashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      details.put(json.nextName(), json.nextString());
    }
    json.endObject();
    json.endObject();
    return new JournalStep(operation, clientId, kind, time, details);
  }

  private static String text(JsonReader json, String name) throws IOException {
    expect(json, name);
    return json.nextString();
  }

  private static void expect(JsonReader json, String name) throws IOException {
    if (!json.nextName().equals(name)) {
      throw new IllegalArgumentException("there is no " + name);
    }
  }
}

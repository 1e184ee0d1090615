package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.http.RawRequest;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, from its query and its form body. A name in both means the query's value; a name twice
 * in one of them, or an empty value, is refused.
 */
final class Fields {
  static final String SIGNATURE = "signature";

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Map<String, String> values;
  private final Set<String> inQuery;
  private final ByteString signedBytes;

  private Fields(Map<String, String> values, Set<String> inQuery, ByteString signedBytes) {
    this.values = values;
    this.inQuery = inQuery;
    this.signedBytes = signedBytes;
  }

  static Fields of(RawRequest request) {
    Part query = Part.of(request.query());
    if (!hasForm(request)) {
      return new Fields(
          query.values, query.values.keySet(), concat(query.unsigned(), request.body()));
    }
    Part body = Part.of(request.body());
    Map<String, String> values = new LinkedHashMap<>(body.values);
    values.putAll(query.values);
    return new Fields(values, query.values.keySet(), concat(query.unsigned(), body.unsigned()));
  }

  /** The value of a parameter, or null if it was not sent. */
  @Nullable
  String find(String name) {
    return values.get(name);
  }

  /** The names that were sent. */
  Set<String> names() {
    return values.keySet();
  }

  /** Whether a parameter came in the query, not in the body. */
  boolean inQuery(String name) {
    return inQuery.contains(name);
  }

  /** What the signature must fit: the query and the body as received, one right after the other, without it. */
  byte[] signedBytes() {
    return signedBytes.toByteArray();
  }

  /** GET takes its parameters from the query only. A body without a type is a form: some plain clients send none. */
  private static boolean hasForm(RawRequest request) {
    if (request.verb().equals("GET")) {
      return false;
    }
    String type = request.header("content-type");
    return type == null || type.regionMatches(true, 0, FORM, 0, FORM.length());
  }

  private static ByteString concat(ByteString first, ByteString second) {
    return new Buffer().write(first).write(second).readByteString();
  }

  /** The query or the body. Split as Latin-1, which gives each byte one character and loses none. */
  private static final class Part {
    private final String raw;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Part(String raw) {
      this.raw = raw;
    }

    static Part of(ByteString bytes) {
      Part part = new Part(bytes.string(StandardCharsets.ISO_8859_1));
      for (String pair : part.raw.split("&", -1)) {
        if (!pair.isEmpty()) {
          part.add(pair);
        }
      }
      return part;
    }

    private void add(String pair) {
      int sign = pair.indexOf('=');
      String rawName = sign < 0 ? pair : pair.substring(0, sign);
      String name = FieldText.decode(rawName, rawName);
      String value = sign < 0 ? "" : FieldText.decode(pair.substring(sign + 1), name);
      if (values.containsKey(name)) {
        throw ErrorCode.DUPLICATE_PARAMETER.refusal(name);
      }
      if (value.isEmpty()) {
        throw ErrorCode.EMPTY_PARAMETER.refusal(name);
      }
      values.put(name, value);
    }

    /** The bytes as received, but for the pair that holds the signature. */
    ByteString unsigned() {
      StringJoiner rest = new StringJoiner("&");
      for (String pair : raw.split("&", -1)) {
        if (!pair.startsWith(SIGNATURE + "=")) {
          rest.add(pair);
        }
      }
      return ByteString.encodeString(rest.toString(), StandardCharsets.ISO_8859_1);
    }
  }
}

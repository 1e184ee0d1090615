package io.github.subfleet.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that the sandbox has received. Immutable.
 *
 * @param time when it was received, by the sandbox's clock
 * @param verb the HTTP method
 * @param path the path, as it was sent
 * @param query what followed the question mark, as it was sent; empty if nothing did
 * @param body the body, as it was sent; empty if there was none
 * @param headers the header fields; names in lower case
 * @param status the HTTP status it was answered with; 0 if it has not been, because it is held up, or never will be
 * @param fault the fault that struck it; null if none did
 */
public record SandboxRequest(
    Instant time,
    String verb,
    String path,
    String query,
    String body,
    Map<String, List<String>> headers,
    int status,
    @Nullable Fault fault) {

  /**
   * The first value of a header field.
   *
   * @param name the field's name, in upper or lower case
   * @return the value, or null if the request had no such field
   */
  public @Nullable String header(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? null : values.get(0);
  }

  /** Shows verb, path, status and fault; keys, signatures and parameters stay hidden. */
  @Override
  public String toString() {
    return verb + " " + path + " -> " + status
        + (fault == null ? "" : " (" + fault.kind().label() + ")");
  }
}

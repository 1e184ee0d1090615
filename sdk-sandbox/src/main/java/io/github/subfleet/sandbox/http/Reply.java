package io.github.subfleet.sandbox.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer, ready to be sent.
 *
 * @param status the HTTP status; 0 if there is none, since nothing will be sent
 * @param headers the header fields besides those that describe the body
 * @param type the media type of the body
 * @param body its text
 * @param delivery how it goes over the wire
 */
public record Reply(
    int status, Map<String, String> headers, String type, String body, Delivery delivery) {
  private static final String JSON = "application/json";

  /** An answer of JSON text. */
  public Reply(int status, Map<String, String> headers, String body) {
    this(status, headers, JSON, body, new Delivery.Whole());
  }

  /** No answer: the connection is closed. */
  public static Reply none() {
    return new Reply(0, Map.of(), JSON, "", new Delivery.Dropped());
  }

  /** An answer that is a page for people. */
  public static Reply page(int status, String html) {
    return new Reply(status, Map.of(), "text/html", html, new Delivery.Whole());
  }

  /** The same with another body. */
  public Reply withBody(String other) {
    return new Reply(status, headers, type, other, delivery);
  }

  /** The same on another way. */
  public Reply by(Delivery other) {
    return new Reply(status, headers, type, body, other);
  }

  /** The same with another header field. */
  public Reply withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, type, body, delivery);
  }
}

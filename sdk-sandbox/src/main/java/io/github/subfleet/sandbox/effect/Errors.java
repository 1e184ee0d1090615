package io.github.subfleet.sandbox.effect;

import io.github.subfleet.sandbox.http.Reply;
import io.github.subfleet.sandbox.json.JsonObject;
import io.github.subfleet.sandbox.json.JsonText;
import java.util.Map;

/** Errors that are answered, whatever was asked for. */
final class Errors {
  private static final String PAGE =
      "<html>\r\n<head><title>%1$s</title></head>\r\n<body><h1>%1$s</h1></body>\r\n</html>\r\n";

  private Errors() {}

  /** With 500 the exchange itself answers, with any other status a machine before it. */
  static Reply serverError(Hit hit) {
    return hit.status() == 500
        ? error(500, -1000, "An unknown error occurred while processing the request.")
        : Reply.page(hit.status(), PAGE.formatted(hit.status() + " Bad Gateway"));
  }

  static Reply unexpectedResponse(Hit hit) {
    return error(
        hit.status(), -1006, "An unexpected response was received; execution status unknown.");
  }

  static Reply backendTimeout(Hit hit) {
    return error(hit.status(), -1007, "Timeout waiting for the backend; execution status unknown.");
  }

  static Reply rateLimit(Hit hit) {
    return error(429, -1003, "Too many requests.")
        .withHeader("Retry-After", String.valueOf(hit.seconds()));
  }

  static Reply ban(Hit hit) {
    long end = hit.scene().clock().instant().plus(hit.time()).toEpochMilli();
    return error(418, -1003, "Too many requests; IP banned until " + end + ".")
        .withHeader("Retry-After", String.valueOf(hit.seconds()));
  }

  static Reply firewall(Hit hit) {
    return Reply.page(403, PAGE.formatted("403 Forbidden"));
  }

  static Reply restrictedLocation(Hit hit) {
    return error(451, 0, "Service unavailable from a restricted location.");
  }

  private static Reply error(int status, long code, String text) {
    return new Reply(
        status, Map.of(), JsonText.of(new JsonObject().put("code", code).put("msg", text)));
  }
}

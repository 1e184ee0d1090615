package io.github.subfleet.core.outcome;

import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.Headers;

/** The table of docs/outcomes.md, made by what decides about real answers. */
final class OutcomeTable {
  private static final Operation READ =
      new Operation("read", "GET", "/r", 1, 0, SecurityType.USER_DATA, false);
  private static final Operation WRITE =
      new Operation("write", "POST", "/w", 1, 0, SecurityType.TRADE, false);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String HEAD = """
      | what happened | a read fails with | is it sent again? | a write fails with | outcome of the write | is it sent again? |
      |---|---|---|---|---|---|
      """;

  private OutcomeTable() {}

  /** What becomes of failures, by where they happened and by their HTTP status. */
  static String byPlace() {
    StringBuilder table = new StringBuilder(HEAD);
    row(
        table,
        "not sent: host not known, connection refused, no secure connection in time",
        operation -> failures(operation).unanswered(false, new ConnectException("refused")));
    row(table, "not sent: the request could not be signed", operation -> failures(operation)
        .unsigned(new IllegalStateException("no key")));
    row(table, "sent, no answer: time ran out, connection broke", operation -> failures(operation)
        .unanswered(true, new SocketTimeoutException("timeout")));
    row(table, "2xx, cut off", operation -> failures(operation)
        .cutOff(answer(200, ""), new IOException("unexpected end of stream")));
    row(table, "2xx that cannot be decoded, or is too large", operation -> failures(operation)
        .undecodable(answer(200, "["), "malformed", null));
    row(table, "2xx with `success: false`", 200, "{\"msg\":\"m\",\"success\":false}");
    row(table, "2xx with a code that is not listed below", 200, "{\"code\":-99999,\"msg\":\"m\"}");
    row(table, "3xx, never followed", 302, "");
    row(table, "400, and other 4xx, without a code, or with one that is not listed below", 400, "");
    row(table, "401 without a listed code", 401, "");
    row(table, "403 without a listed code", 403, "<html>");
    row(table, "404 without a listed code", 404, "");
    row(table, "408, whatever the code", 408, "");
    row(table, "409, whatever the code", 409, "");
    row(table, "418, or anything that says \"banned until\"", 418, "");
    row(table, "429", 429, "");
    row(table, "451 without a listed code", 451, "{\"code\":0,\"msg\":\"m\"}");
    row(table, "5xx, whatever the code", 503, "");
    return table.toString();
  }

  /** What becomes of answers with a listed code, under any status that is not decisive by itself. */
  static String byCode(List<String> codes) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String code : codes) {
      String some = code.split("\\.\\.|,", 2)[0];
      String body = "{\"code\":" + some + ",\"msg\":\"m\"}";
      rows.computeIfAbsent(
              cells(operation -> failures(operation).answered(answer(400, body), parse(body), NOW)),
              any -> new ArrayList<>())
          .add(code.replace("..", " to ").replace(",", ", "));
    }
    StringBuilder table = new StringBuilder(HEAD.replace("what happened", "code"));
    rows.forEach((cells, listed) -> table
        .append("| ")
        .append(listed.stream().distinct().collect(Collectors.joining(", ")))
        .append(cells)
        .append('\n'));
    return table.toString();
  }

  private static void row(StringBuilder table, String what, int status, String body) {
    row(table, what, operation -> failures(operation)
        .answered(answer(status, body), parse(body), NOW));
  }

  private static void row(StringBuilder table, String what, Ending ending) {
    table.append("| ").append(what).append(cells(ending)).append('\n');
  }

  private static String cells(Ending ending) {
    ApiException read = ending.of(READ);
    ApiException write = ending.of(WRITE);
    return " | "
        + String.join(
            " | ", name(read), retry(read), name(write), outcome(write.outcome()), retry(write))
        + " |";
  }

  private static String name(ApiException failure) {
    return "`" + failure.getClass().getSimpleName() + "`";
  }

  private static String outcome(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String retry(ApiException failure) {
    return switch (Retry.of(failure)) {
      case NEVER -> "no";
      case AFTER_BACKOFF -> "yes";
      case AFTER_LIMIT -> "when the limit allows";
      case AFTER_SYNCHRONIZATION -> "once, with a corrected clock";
    };
  }

  private static Failures failures(Operation operation) {
    return new Failures(operation, 1, new SecretCutter(List.of()));
  }

  private static Answer answer(int status, String body) {
    return new Answer(status, Headers.of(), body, "application/json");
  }

  private static ErrorBody parse(String body) {
    return ErrorBody.parse(body);
  }

  /** How a request of an operation ends. */
  private interface Ending {
    ApiException of(Operation operation);
  }
}

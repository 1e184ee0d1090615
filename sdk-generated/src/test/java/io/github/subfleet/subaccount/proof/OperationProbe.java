package io.github.subfleet.subaccount.proof;

import static io.github.subfleet.subaccount.proof.Stage.DESK_1;
import static io.github.subfleet.subaccount.proof.Stage.DESK_2;
import static io.github.subfleet.subaccount.proof.Stage.MANAGED_1;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.subaccount.spec.DocumentedOperation;
import io.github.subfleet.subaccount.spec.DocumentedParameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;

/**
 * Asks a running sandbox for an operation, with no more in the request than the document demands. It needs no client, so
 * that it can also ask for what the client does not have.
 */
final class OperationProbe implements AutoCloseable {
  private static final String TRUSTED = "10.0.0.1";

  private final OkHttpClient http = new OkHttpClient();

  /** What the sandbox answers if it refuses, be it for the lack of a handler; nothing if it serves the operation. */
  Optional<String> complaint(DocumentedOperation operation) {
    try (Sandbox sandbox = start();
        Response response = http.newCall(request(operation, sandbox)).execute()) {
      String body = response.body().string();
      return response.code() == 200 ? Optional.empty() : Optional.of(response.code() + " " + body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sandbox on which the first sub-account's key trusts addresses, so that one can be taken off its list. */
  private static Sandbox start() {
    Sandbox sandbox = Sandbox.start();
    String key = sandbox.subAccountKey(DESK_1).apiKey();
    sandbox.ledger().keys().restrict(key, List.of(TRUSTED, "127.0.0.1"));
    return sandbox;
  }

  private static Request request(DocumentedOperation operation, Sandbox sandbox) {
    HttpUrl.Builder url = HttpUrl.get(sandbox.baseUrl()).newBuilder().encodedPath(operation.path());
    for (DocumentedParameter parameter : demanded(operation)) {
      if (parameter.isIndexed()) {
        properties(parameter)
            .forEach((name, schema) -> url.addQueryParameter(
                parameter.name() + "[0]." + name, value(name, map(schema), operation, sandbox)));
      } else {
        url.addQueryParameter(
            parameter.name(), value(parameter.name(), parameter.schema(), operation, sandbox));
      }
    }
    Request.Builder request = new Request.Builder()
        .method(
            operation.verb(),
            operation.verb().equals("GET") ? null : RequestBody.create(new byte[0]));
    Object audience = operation.extensions().get("x-audience");
    if (audience != null) {
      SandboxKey key = key(audience.toString(), sandbox);
      url.addQueryParameter("timestamp", String.valueOf(sandbox.clock().millis()));
      String query = url.build().encodedQuery();
      url.addQueryParameter(
          "signature",
          ByteString.encodeUtf8(query)
              .hmacSha256(ByteString.encodeUtf8(key.secretKey()))
              .hex());
      request.header("X-MBX-APIKEY", key.apiKey());
    }
    return request.url(url.build()).build();
  }

  /** What is required always, and the first of those of which one is required. */
  private static List<DocumentedParameter> demanded(DocumentedOperation operation) {
    List<DocumentedParameter> demanded = new ArrayList<>(
        operation.parameters().stream().filter(DocumentedParameter::required).toList());
    operation.rules().stream()
        .filter(rule -> rule.get("rule").equals("at-least-one"))
        .map(rule -> ((List<?>) rule.get("parameters")).get(0).toString())
        .map(operation::parameter)
        .forEach(demanded::add);
    return demanded;
  }

  private static Map<String, Object> properties(DocumentedParameter parameter) {
    return map(map(parameter.schema().get("items")).get("properties"));
  }

  private static SandboxKey key(String audience, Sandbox sandbox) {
    return switch (audience) {
      case "MASTER" -> sandbox.masterKey();
      case "SUB_ACCOUNT" -> sandbox.subAccountKey(DESK_1);
      case "INVESTOR_MASTER" -> sandbox.investorKey();
      case "TRADING_TEAM_MASTER" -> sandbox.tradingTeamKey();
      case "TRADING_TEAM_SUB_ACCOUNT" -> sandbox.managedKey(MANAGED_1);
      default -> throw new IllegalArgumentException("no key for " + audience);
    };
  }

  private static String value(
      String name, Map<String, Object> schema, DocumentedOperation operation, Sandbox sandbox) {
    if (schema.get("enum") instanceof List<?> values) {
      return values.get(0).toString();
    }
    if ("epoch-millis".equals(schema.get("format"))) {
      return String.valueOf(sandbox.clock().millis());
    }
    return switch (name) {
      case "email", "fromEmail", "fromUserEmail" ->
        operation.tag().equals("managed") ? MANAGED_1 : DESK_1;
      case "toEmail", "toUserEmail" -> operation.tag().equals("managed") ? MANAGED_1 : DESK_2;
      case "asset", "coin" -> "USDT";
      case "symbol" -> "BTCUSDT";
      case "quantity" -> "0.001";
      case "subAccountApiKey" -> sandbox.subAccountKey(DESK_1).apiKey();
      case "ipAddress" -> TRUSTED;
      default -> "string".equals(schema.get("type")) ? "probe" : "1";
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}

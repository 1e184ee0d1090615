package io.github.subfleet.subaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.subaccount.spec.DocumentedOperation;
import io.github.subfleet.subaccount.spec.DocumentedParameter;
import io.github.subfleet.subaccount.spec.SampleRequest;
import io.github.subfleet.subaccount.spec.Spec;
import io.github.subfleet.subaccount.spec.Violation;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests of every operation: what is sent, and what the document's demands let through. */
class DocumentedRequestsTest {
  private static final JsonAdapter<Object> TREE =
      new Moshi.Builder().build().adapter(Object.class).serializeNulls();
  private static final MockWebServer SERVER = new MockWebServer();
  private static SubAccountClient client;

  @BeforeAll
  static void start() throws IOException {
    SERVER.start();
    client = SubAccountClient.builder()
        .baseUrl(SERVER.url("/").toString())
        .credentials(Credentials.hmac("the-key", "the-secret"))
        .build();
  }

  @AfterAll
  static void stop() {
    client.close();
    SERVER.close();
  }

  static List<DocumentedOperation> operations() {
    return Spec.operations();
  }

  static Stream<DocumentedOperation> operationsWithParameters() {
    return operations().stream().filter(operation -> !operation.parameters().isEmpty());
  }

  static Stream<Arguments> parameters() {
    return operations().stream().flatMap(operation -> operation.parameters().stream()
        .map(parameter -> Arguments.of(operation, parameter)));
  }

  static Stream<Arguments> requiredParameters() {
    return parameters().filter(arguments -> parameter(arguments).required());
  }

  static Stream<Arguments> rules() {
    return operations().stream().flatMap(operation -> operation.rules().stream()
        .map(rule -> Arguments.of(operation, rule)));
  }

  private static DocumentedParameter parameter(Arguments arguments) {
    return (DocumentedParameter) arguments.get()[1];
  }

  @ParameterizedTest
  @MethodSource("operationsWithParameters")
  void sendsEveryParameterAsDocumented(DocumentedOperation operation) throws InterruptedException {
    SampleRequest request = SampleRequest.of(operation);
    answer(operation);
    request.call(client).execute();
    RecordedRequest sent = SERVER.takeRequest();
    assertThat(sent.getMethod()).isEqualTo(operation.verb());
    assertThat(sent.getUrl().encodedPath()).isEqualTo(operation.path());
    assertThat(query(sent.getUrl())).isEqualTo(request.query());
    assertThat(body(sent)).isEqualTo(request.body());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void knowsTheDocumentedWeightAndSecurity(DocumentedOperation operation) {
    Operation known = (operation.parameters().isEmpty()
            ? SampleRequest.call(operation, client)
            : SampleRequest.of(operation).call(client))
        .operation();
    Map<?, ?> weight = (Map<?, ?>) operation.extensions().get("x-weight");
    assertThat(weight.containsKey("ip") ? weight.get("ip") : 0).isEqualTo(known.ipWeight());
    assertThat(weight.containsKey("uid") ? weight.get("uid") : 0).isEqualTo(known.uidWeight());
    assertThat(known.security())
        .hasToString(operation.extensions().get("x-security").toString());
    assertThat(known.inBodyStatus()).isEqualTo(operation.schema().containsKey("x-in-body-status"));
  }

  @ParameterizedTest
  @MethodSource("requiredParameters")
  void needsWhatIsRequiredUnlessAPagerSetsIt(
      DocumentedOperation operation, DocumentedParameter parameter) {
    SampleRequest request = SampleRequest.of(operation).unset(parameter);
    if (operation.isSetByPagers(parameter)) {
      assertThatCode(request::build).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(request::build)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(parameter.javaName() + " must be set");
    }
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void keepsToTheDocumentedLimits(DocumentedOperation operation, DocumentedParameter parameter) {
    for (Object value : outsideOfLimits(parameter)) {
      SampleRequest request = SampleRequest.of(operation).set(parameter, value);
      assertThatThrownBy(request::build)
          .as(value.toString())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(parameter.javaName() + " must ");
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void keepsToWhatMustHoldBetweenParameters(
      DocumentedOperation operation, Map<String, Object> rule) {
    SampleRequest request = SampleRequest.of(operation);
    assertThatCode(request::build).doesNotThrowAnyException();
    List<String> named = Violation.of(rule, operation, request);
    assertThatThrownBy(request::build)
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(failure -> assertThat(failure.getMessage()).contains(named));
  }

  @ParameterizedTest
  @MethodSource("operationsWithParameters")
  void showsNothingThatIsSensitive(DocumentedOperation operation) {
    SampleRequest request = SampleRequest.of(operation);
    String text = request.build().toString();
    for (DocumentedParameter parameter : operation.parameters()) {
      Object value = request.get(parameter);
      if (value instanceof String secret && parameter.isSensitive()) {
        assertThat(text).contains(parameter.javaName() + "=***").doesNotContain(secret);
      }
    }
  }

  private static void answer(DocumentedOperation operation) {
    Object example = operation.examples().values().iterator().next();
    SERVER.enqueue(new MockResponse.Builder().body(TREE.toJson(example)).build());
  }

  /** What was sent, without what signing adds. */
  private static List<String> query(HttpUrl url) {
    List<String> query = new ArrayList<>();
    for (int i = 0; i < url.querySize(); i++) {
      String name = url.queryParameterName(i);
      if (!name.equals("timestamp") && !name.equals("signature")) {
        query.add(name + "=" + url.queryParameterValue(i));
      }
    }
    return query;
  }

  /** What was sent in the body. Ours is a form, with percent signs and without plus signs. */
  private static List<String> body(RecordedRequest sent) {
    if (sent.getBodySize() <= 0) {
      return List.of();
    }
    assertThat(sent.getHeaders().get("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    String body = sent.getBody().utf8();
    assertThat(body).doesNotContain("+");
    return Arrays.stream(body.split("&"))
        .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
        .toList();
  }

  private static List<Object> outsideOfLimits(DocumentedParameter parameter) {
    boolean isDecimal = "decimal".equals(parameter.schema().get("format"));
    List<Object> values = new ArrayList<>();
    Number min = parameter.number("minimum");
    if (min != null) {
      boolean isExcluded = Boolean.TRUE.equals(parameter.schema().get("exclusiveMinimum"));
      long below = isExcluded ? min.longValue() : min.longValue() - 1;
      values.add(isDecimal ? (Object) BigDecimal.valueOf(below) : (Object) (int) below);
    }
    Number max = parameter.number("maximum");
    if (max != null) {
      long above = max.longValue() + 1;
      values.add(isDecimal ? (Object) BigDecimal.valueOf(above) : (Object) (int) above);
    }
    if (parameter.number("minItems") != null) {
      values.add(List.of());
    }
    Number longest = parameter.number("x-max-joined-length");
    if (longest != null) {
      String half = "1".repeat(longest.intValue() / 2);
      values.add(List.of(half, half));
    }
    if ("string".equals(parameter.schema().get("type"))
        && !"boolean-text".equals(parameter.schema().get("format"))
        && !parameter.schema().containsKey("enum")) {
      values.add(" ");
    }
    return values;
  }
}

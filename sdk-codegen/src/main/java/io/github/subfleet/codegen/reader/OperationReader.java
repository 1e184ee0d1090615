package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.Audience;
import io.github.subfleet.codegen.document.Idempotency;
import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.Operation;
import io.github.subfleet.codegen.document.Pagination;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Weight;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one operation. */
final class OperationReader {
  private static final String NO_SECURITY = "NONE";
  private static final Set<String> SECURITY = Set.of(NO_SECURITY, "USER_DATA", "TRADE", "MARGIN");
  private static final Set<String> EXTENSIONS = Set.of(
      "x-weight",
      "x-security",
      "x-audience",
      "x-permission",
      "x-pagination",
      "x-idempotency",
      "x-rules",
      "x-window",
      "x-in-body-status",
      "x-request-name");

  private final TypeReader types;
  private final ParameterReader parameters;
  private final PaginationReader pages;

  OperationReader(TypeReader types, ParameterReader parameters, PaginationReader pages) {
    this.types = types;
    this.parameters = parameters;
    this.pages = pages;
  }

  Operation read(String verb, String path, io.swagger.v3.oas.models.Operation operation) {
    if (operation.getOperationId() == null) {
      throw new Refusal("has no operationId");
    }
    Extensions extensions = Extensions.of(operation.getExtensions(), EXTENSIONS);
    if (operation.getRequestBody() != null) {
      throw new Refusal("has a body, but all parameters go into the query");
    }
    String name = JavaNames.member(operation.getOperationId(), operation.getOperationId());
    List<Parameter> read = parameters.read(operation.getParameters());
    JavaType result = result(operation);
    Pagination pagination = pages.read(extensions, read, result);
    List<Parameter> all = pagination == null ? read : withOptionalPage(read, pagination);
    String security = security(operation, extensions);
    String requestName = extensions.text("x-request-name");
    return new Operation(
        name,
        group(operation),
        verb,
        path,
        text("summary", operation.getSummary()),
        operation.getDescription() == null ? null : operation.getDescription().strip(),
        docsUrl(operation),
        weight(extensions),
        security,
        audience(extensions, security),
        extensions.text("x-permission"),
        extensions.flag("x-in-body-status"),
        JavaNames.type(requestName == null ? JavaNames.capitalized(name) + "Request" : requestName),
        all,
        RuleReader.read(extensions, read),
        result,
        pagination,
        idempotency(extensions, read));
  }

  /** The pager sets page and size, so that a request can do without them even where the exchange insists on them. */
  private static List<Parameter> withOptionalPage(
      List<Parameter> parameters, Pagination pagination) {
    Set<String> paging =
        Set.of(pagination.position().wireName(), pagination.size().wireName());
    return parameters.stream()
        .map(parameter -> paging.contains(parameter.wireName()) ? parameter.optional() : parameter)
        .toList();
  }

  private static String group(io.swagger.v3.oas.models.Operation operation) {
    List<String> tags = operation.getTags() == null ? List.of() : operation.getTags();
    if (tags.size() != 1) {
      throw new Refusal(tags.isEmpty() ? "has no tag" : "has more than one tag");
    }
    return tags.get(0);
  }

  private static String text(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new Refusal("has no " + field);
    }
    return text.strip();
  }

  private static String docsUrl(io.swagger.v3.oas.models.Operation operation) {
    if (operation.getExternalDocs() == null || operation.getExternalDocs().getUrl() == null) {
      throw new Refusal("has no externalDocs.url");
    }
    return operation.getExternalDocs().getUrl();
  }

  private static Weight weight(Extensions extensions) {
    Extensions weight = extensions.fields("x-weight", Set.of("ip", "uid"));
    if (weight == null) {
      throw new Refusal("has no x-weight");
    }
    Integer ip = weight.number("ip");
    Integer uid = weight.number("uid");
    if (ip == null && uid == null) {
      throw new Refusal("has an x-weight with neither ip nor uid");
    }
    return new Weight(ip == null ? 0 : ip, uid == null ? 0 : uid);
  }

  private static String security(
      io.swagger.v3.oas.models.Operation operation, Extensions extensions) {
    String security = extensions.requiredText("x-security");
    if (!SECURITY.contains(security)) {
      throw new Refusal("has the unknown x-security '" + security + "'");
    }
    // An empty list overrides what the document requires of all operations.
    boolean isOpen = operation.getSecurity() != null && operation.getSecurity().isEmpty();
    if (isOpen != security.equals(NO_SECURITY)) {
      throw new Refusal("needs both or neither of x-security: NONE and security: []");
    }
    return security;
  }

  private static @Nullable Audience audience(Extensions extensions, String security) {
    if (security.equals(NO_SECURITY)) {
      return null;
    }
    String name = extensions.requiredText("x-audience");
    return Arrays.stream(Audience.values())
        .filter(audience -> audience.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal("has the unknown x-audience '" + name + "'"));
  }

  private JavaType result(io.swagger.v3.oas.models.Operation operation) {
    ApiResponse response =
        operation.getResponses() == null ? null : operation.getResponses().get("200");
    MediaType json = response == null || response.getContent() == null
        ? null
        : response.getContent().get("application/json");
    if (json == null) {
      throw new Refusal("has no answer 200 of application/json");
    }
    if (json.getExample() == null) {
      throw new Refusal("has no example of its answer");
    }
    JavaType type;
    try {
      type = types.read(json.getSchema());
    } catch (Refusal refusal) {
      throw new Refusal("the answer " + refusal.getMessage());
    }
    if (type instanceof Model
        || (type instanceof ListOf list && list.elements() instanceof Model)) {
      return type;
    }
    throw new Refusal("the answer is neither an object nor a list of objects");
  }

  private static @Nullable Idempotency idempotency(
      Extensions extensions, List<Parameter> parameters) {
    Extensions fields = extensions.fields("x-idempotency", Set.of("clientId", "lookup"));
    if (fields == null) {
      return null;
    }
    String name = fields.requiredText("clientId");
    Parameter clientId = parameters.stream()
        .filter(parameter -> parameter.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new Refusal("x-idempotency.clientId names the unknown parameter '" + name + "'"));
    return new Idempotency(clientId, fields.requiredText("lookup"));
  }
}

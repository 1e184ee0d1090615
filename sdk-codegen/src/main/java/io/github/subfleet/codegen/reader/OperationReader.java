package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.Audience;
import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.Operation;
import io.github.subfleet.codegen.document.Pagination;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.ParameterRule;
import io.github.subfleet.codegen.document.ParameterRule.MaxSpan;
import io.github.subfleet.codegen.document.Weight;
import io.github.subfleet.codegen.document.Window;
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
      WriteReader.IDEMPOTENCY,
      WriteReader.HISTORY,
      "x-rules",
      "x-request-name");

  private final TypeReader types;
  private final SchemaReader schemas;
  private final ParameterReader parameters;
  private final FormBodyReader bodies;
  private final PaginationReader pages;
  private final RuleReader rules;
  private final WriteReader writes;

  OperationReader(
      TypeReader types, SchemaReader schemas, ParameterReader parameters, WriteReader writes) {
    this.types = types;
    this.schemas = schemas;
    this.parameters = parameters;
    this.bodies = new FormBodyReader(types);
    this.pages = new PaginationReader(schemas);
    this.rules = new RuleReader(new ConditionReader(schemas));
    this.writes = writes;
  }

  Operation read(String verb, String path, io.swagger.v3.oas.models.Operation operation) {
    if (operation.getOperationId() == null) {
      throw new Refusal("has no operationId");
    }
    Extensions extensions = Extensions.of(operation.getExtensions(), EXTENSIONS);
    String name = JavaNames.member(operation.getOperationId(), operation.getOperationId());
    Scope scope =
        parameters.read(operation.getParameters(), bodies.read(verb, operation.getRequestBody()));
    JavaType result = AnswerReader.read(operation, types);
    Pagination pagination = pages.read(extensions, scope, result);
    List<ParameterRule> between = rules.read(extensions, scope);
    checkWindow(pagination, between);
    String security = security(operation, extensions);
    String requestName = extensions.text("x-request-name");
    Operation read = new Operation(
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
        result instanceof Model model && schemas.object(model.name()).inBodyStatus(),
        JavaNames.type(requestName == null ? JavaNames.capitalized(name) + "Request" : requestName),
        optionalForPagers(scope.parameters(), pagination),
        between,
        result,
        pagination,
        writes.idempotency(verb, extensions, scope),
        writes.isSeenInHistory(verb, extensions));
    writes.note(read, extensions);
    return read;
  }

  /** What a pager sets a request can do without, even where the exchange insists on it. */
  private static List<Parameter> optionalForPagers(
      List<Parameter> parameters, @Nullable Pagination pagination) {
    return parameters.stream()
        .map(parameter ->
            pagination != null && pagination.sets(parameter) ? parameter.optional() : parameter)
        .toList();
  }

  /** What a pager asks for must keep the rules. */
  private static void checkWindow(@Nullable Pagination pagination, List<ParameterRule> rules) {
    Window window = pagination == null ? null : pagination.window();
    for (ParameterRule rule : rules) {
      if (window != null
          && rule instanceof MaxSpan limit
          && limit.from().equals(window.from())
          && window.maxSpan().compareTo(limit.span()) > 0) {
        throw new Refusal("x-pagination.window.maxSpan is longer than the rule max-span allows");
      }
    }
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
}

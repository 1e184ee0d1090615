package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Parameter.Form;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of an operation. */
final class ParameterReader {
  /** A setting of the client, not a part of a request. */
  private static final String RECV_WINDOW = "recvWindow";

  /** What signing adds, or a client's setting: never a part of a request, in the query or elsewhere. */
  private static final Set<String> RESERVED = Set.of(RECV_WINDOW, "timestamp", "signature");

  private static final Set<String> EXTENSIONS =
      Set.of("x-java-name", "x-sensitive", "x-indexed", "x-max-joined-length");

  private final TypeReader types;
  private final RequestItemReader items;
  private final Map<String, io.swagger.v3.oas.models.parameters.Parameter> shared;

  ParameterReader(
      TypeReader types,
      RequestItemReader items,
      Map<String, io.swagger.v3.oas.models.parameters.Parameter> shared) {
    this.types = types;
    this.items = items;
    this.shared = shared;
  }

  Scope read(
      @Nullable List<io.swagger.v3.oas.models.parameters.Parameter> parsed,
      List<Parameter> bodyFields) {
    List<Parameter> parameters = new ArrayList<>();
    for (var maybeReference :
        parsed == null ? List.<io.swagger.v3.oas.models.parameters.Parameter>of() : parsed) {
      var parameter = resolve(maybeReference);
      if (RECV_WINDOW.equals(parameter.getName())) {
        continue;
      }
      parameters.add(read(parameter));
    }
    parameters.addAll(bodyFields);
    checkNames(parameters);
    return new Scope(List.copyOf(parameters));
  }

  private static void checkNames(List<Parameter> parameters) {
    Map<String, String> wireNames = new HashMap<>();
    for (Parameter parameter : parameters) {
      if (RESERVED.contains(parameter.wireName())) {
        throw new Refusal(
            "parameter '" + parameter.wireName() + "' belongs to the security scheme");
      }
      String other = wireNames.put(parameter.javaName(), parameter.wireName());
      if (parameter.wireName().equals(other)) {
        throw new Refusal("the parameter '" + other + "' is there twice");
      }
      if (other != null) {
        throw new Refusal("the parameters '" + other + "' and '" + parameter.wireName()
            + "' both become '" + parameter.javaName() + "': give one an x-java-name");
      }
    }
  }

  private io.swagger.v3.oas.models.parameters.Parameter resolve(
      io.swagger.v3.oas.models.parameters.Parameter parameter) {
    String reference = parameter.get$ref();
    if (reference == null) {
      return parameter;
    }
    var referred = shared.get(reference.substring(reference.lastIndexOf('/') + 1));
    if (referred == null) {
      throw new Refusal("there is no parameter '" + reference + "'");
    }
    return referred;
  }

  private Parameter read(io.swagger.v3.oas.models.parameters.Parameter parameter) {
    try {
      if (!"query".equals(parameter.getIn())) {
        throw new Refusal("is not in the query");
      }
      Extensions extensions = Extensions.of(parameter.getExtensions(), EXTENSIONS);
      boolean isIndexed = extensions.flag("x-indexed");
      Schema<?> schema = parameter.getSchema();
      JavaType type = isIndexed ? items.listOf(schema) : types.read(schema);
      Form form = form(parameter, type, isIndexed);
      return new Parameter(
          parameter.getName(),
          JavaNames.member(parameter.getName(), extensions.text("x-java-name")),
          SchemaReader.description(parameter.getDescription()),
          type,
          Boolean.TRUE.equals(parameter.getRequired()),
          extensions.flag("x-sensitive"),
          form,
          LimitsReader.read(schema, type, form, extensions.number("x-max-joined-length")));
    } catch (Refusal refusal) {
      throw new Refusal("parameter '" + parameter.getName() + "' " + refusal.getMessage());
    }
  }

  private static Form form(
      io.swagger.v3.oas.models.parameters.Parameter parameter, JavaType type, boolean isIndexed) {
    if (type instanceof Model) {
      throw new Refusal("is an object, which is not supported");
    }
    if (!(type instanceof ListOf list)) {
      return Form.SINGLE;
    }
    if (list.elements() instanceof Model || list.elements() instanceof ListOf) {
      throw new Refusal("is a list of objects or lists, which needs x-indexed: true");
    }
    // What the parser assumes when they are missing depends on which file the parameter is in.
    if (parameter.getStyle() == null || parameter.getExplode() == null) {
      throw new Refusal("is a list, so it needs style and explode");
    }
    if (parameter.getStyle() != StyleEnum.FORM) {
      throw new Refusal("has the style " + parameter.getStyle() + ", which is not supported");
    }
    if (isIndexed) {
      if (!parameter.getExplode()) {
        throw new Refusal("has x-indexed: true, so it needs explode: true");
      }
      return Form.INDEXED;
    }
    return parameter.getExplode() ? Form.REPEATED : Form.COMMA_SEPARATED;
  }
}

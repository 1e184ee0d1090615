package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Limits;
import io.github.subfleet.codegen.document.Parameter;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter.StyleEnum;
import java.math.BigDecimal;
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

  private static final Set<String> SECURITY_PARAMETERS = Set.of("timestamp", "signature");
  private static final Set<String> EXTENSIONS = Set.of("x-java-name", "x-sensitive");

  private final TypeReader types;
  private final Map<String, io.swagger.v3.oas.models.parameters.Parameter> shared;

  ParameterReader(
      TypeReader types, Map<String, io.swagger.v3.oas.models.parameters.Parameter> shared) {
    this.types = types;
    this.shared = shared;
  }

  List<Parameter> read(@Nullable List<io.swagger.v3.oas.models.parameters.Parameter> parsed) {
    List<Parameter> parameters = new ArrayList<>();
    Map<String, String> wireNames = new HashMap<>();
    for (var maybeReference :
        parsed == null ? List.<io.swagger.v3.oas.models.parameters.Parameter>of() : parsed) {
      var parameter = resolve(maybeReference);
      if (RECV_WINDOW.equals(parameter.getName())) {
        continue;
      }
      Parameter read = read(parameter);
      String other = wireNames.put(read.javaName(), read.wireName());
      if (other != null) {
        throw new Refusal("the parameters '" + other + "' and '" + read.wireName()
            + "' both become '" + read.javaName() + "': give one an x-java-name");
      }
      parameters.add(read);
    }
    return List.copyOf(parameters);
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
      if (SECURITY_PARAMETERS.contains(parameter.getName())) {
        throw new Refusal("belongs to the security scheme");
      }
      Extensions extensions = Extensions.of(parameter.getExtensions(), EXTENSIONS);
      JavaType type = types.read(parameter.getSchema());
      return new Parameter(
          parameter.getName(),
          JavaNames.member(parameter.getName(), extensions.text("x-java-name")),
          SchemaReader.description(parameter.getDescription()),
          type,
          Boolean.TRUE.equals(parameter.getRequired()),
          extensions.flag("x-sensitive"),
          isCommaSeparated(parameter, type),
          limits(parameter.getSchema(), type));
    } catch (Refusal refusal) {
      throw new Refusal("parameter '" + parameter.getName() + "' " + refusal.getMessage());
    }
  }

  private static boolean isCommaSeparated(
      io.swagger.v3.oas.models.parameters.Parameter parameter, JavaType type) {
    if (type instanceof Model) {
      throw new Refusal("is an object, which is not supported");
    }
    if (!(type instanceof ListOf list)) {
      return false;
    }
    if (list.elements() instanceof Model || list.elements() instanceof ListOf) {
      throw new Refusal("is a list of objects or lists, which is not supported");
    }
    // What the parser assumes when they are missing depends on which file the parameter is in.
    if (parameter.getStyle() == null || parameter.getExplode() == null) {
      throw new Refusal("is a list, so it needs style and explode");
    }
    if (parameter.getStyle() != StyleEnum.FORM) {
      throw new Refusal("has the style " + parameter.getStyle() + ", which is not supported");
    }
    return !parameter.getExplode();
  }

  private static Limits limits(Schema<?> schema, JavaType type) {
    if (schema.getExclusiveMinimum() != null
        || schema.getExclusiveMaximum() != null
        || schema.getPattern() != null) {
      throw new Refusal(
          "has exclusiveMinimum, exclusiveMaximum or pattern, which are not supported");
    }
    boolean isNumber = type == Scalar.INTEGER || type == Scalar.LONG || type == Scalar.DECIMAL;
    boolean isList = type instanceof ListOf;
    if (!isNumber && (schema.getMinimum() != null || schema.getMaximum() != null)) {
      throw new Refusal("has minimum or maximum, but is no number");
    }
    return new Limits(
        stripped(schema.getMinimum()),
        stripped(schema.getMaximum()),
        isList ? schema.getMinItems() : schema.getMinLength(),
        isList ? schema.getMaxItems() : schema.getMaxLength());
  }

  /** The parser takes YAML's fractions for doubles, and gives them digits that nobody wrote. */
  private static @Nullable BigDecimal stripped(@Nullable BigDecimal limit) {
    return limit == null ? null : limit.stripTrailingZeros();
  }
}

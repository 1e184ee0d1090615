package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Pagination;
import io.github.subfleet.codegen.document.Pagination.Style;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Property;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how an operation answers in pages, and checks it against its parameters and its answer. */
final class PaginationReader {
  /** Stands for the answer itself, where that is the list. */
  private static final String ROOT = "$";

  private static final Set<String> FIELDS =
      Set.of("style", "page", "offset", "size", "firstPage", "largestSize", "items", "total");

  private final SchemaReader schemas;

  PaginationReader(SchemaReader schemas) {
    this.schemas = schemas;
  }

  @Nullable
  Pagination read(Extensions extensions, List<Parameter> parameters, JavaType result) {
    Extensions fields = extensions.fields("x-pagination", FIELDS);
    if (fields == null) {
      return null;
    }
    Style style = style(fields);
    Parameter position =
        numberParameter(fields, style == Style.OFFSET ? "offset" : "page", parameters);
    Parameter size = numberParameter(fields, "size", parameters);
    String items = fields.requiredText("items");
    String total = fields.text("total");
    Property itemsProperty = items.equals(ROOT) ? null : property(fields, "items", result);
    JavaType itemsType = itemsProperty == null ? result : itemsProperty.type();
    if (!(itemsType instanceof ListOf list)) {
      throw new Refusal("x-pagination.items names '" + items + "', which is no list");
    }
    if (itemsProperty != null && !itemsProperty.required()) {
      throw new Refusal("x-pagination.items names '" + items + "', which is not required");
    }
    return new Pagination(
        style,
        position,
        size,
        style == Style.OFFSET ? 0 : fields.requiredNumber("firstPage"),
        fields.requiredNumber("largestSize"),
        itemsProperty,
        list.elements(),
        total == null ? null : total(fields, result));
  }

  private static Style style(Extensions fields) {
    String style = fields.requiredText("style");
    return switch (style) {
      case "page-number" -> Style.PAGE_NUMBER;
      case "offset" -> Style.OFFSET;
      default -> throw new Refusal("x-pagination.style is '" + style + "', which is not supported");
    };
  }

  private static Parameter numberParameter(
      Extensions fields, String field, List<Parameter> parameters) {
    String name = fields.requiredText(field);
    Parameter parameter = parameters.stream()
        .filter(candidate -> candidate.wireName().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Refusal("x-pagination." + field + " names the unknown parameter '" + name + "'"));
    if (parameter.type() != Scalar.INTEGER) {
      throw new Refusal("x-pagination." + field + " names '" + name
          + "', which is no integer of the format int32");
    }
    return parameter.optional();
  }

  private Property total(Extensions fields, JavaType result) {
    Property total = property(fields, "total", result);
    if ((total.type() != Scalar.LONG && total.type() != Scalar.INTEGER) || !total.required()) {
      throw new Refusal("x-pagination.total names '" + total.wireName()
          + "', which is no integer or not required");
    }
    return total;
  }

  private Property property(Extensions fields, String field, JavaType result) {
    String name = Objects.requireNonNull(fields.text(field));
    if (result instanceof Model model) {
      for (Property property : schemas.object(model.name()).properties()) {
        if (property.wireName().equals(name)) {
          return property;
        }
      }
    }
    throw new Refusal("x-pagination." + field + " names the unknown property '" + name + "'");
  }
}

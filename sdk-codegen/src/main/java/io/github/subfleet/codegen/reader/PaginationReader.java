package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Pagination;
import io.github.subfleet.codegen.document.Pagination.Offset;
import io.github.subfleet.codegen.document.Pagination.PageNumber;
import io.github.subfleet.codegen.document.Pagination.Size;
import io.github.subfleet.codegen.document.Pagination.SizeLimit;
import io.github.subfleet.codegen.document.Pagination.Style;
import io.github.subfleet.codegen.document.Pagination.Whole;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Property;
import io.github.subfleet.codegen.document.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how an operation spreads a list over its answers, and checks that against its parameters and its answer. */
final class PaginationReader {
  private static final String PAGINATION = "x-pagination";
  private static final Set<String> FIELDS = Set.of(
      "style",
      "page",
      "firstPage",
      "offset",
      "size",
      "largestSize",
      "items",
      "total",
      "window",
      "itemId",
      "itemTime");

  private final SchemaReader schemas;
  private final ItemsReader items;
  private final WindowReader windows;

  PaginationReader(SchemaReader schemas) {
    this.schemas = schemas;
    this.items = new ItemsReader(schemas);
    this.windows = new WindowReader(schemas);
  }

  @Nullable
  Pagination read(Extensions extensions, Scope scope, JavaType result) {
    Extensions fields = extensions.fields(PAGINATION, FIELDS);
    if (fields == null) {
      return null;
    }
    Style style = style(fields, scope);
    List<List<Property>> paths = items.paths(fields, result);
    JavaType itemType = items.typeOf(paths, result);
    Window window = windows.read(fields, scope, itemType);
    boolean isPaged = style instanceof PageNumber || style instanceof Offset;
    if (!isPaged && window == null) {
      throw new Refusal("has no x-pagination.window, without which its style has no sense");
    }
    return new Pagination(style, paths, itemType, total(fields, result), window);
  }

  private static Style style(Extensions fields, Scope scope) {
    String style = fields.requiredText("style");
    return switch (style) {
      case "page-number" -> {
        Extensions known = forStyle(fields, "page", "firstPage", "size", "largestSize", "total");
        Parameter page = number("page", known, scope);
        yield new PageNumber(page, allowed("firstPage", known, page), size(known, scope));
      }
      case "offset" -> {
        Extensions known = forStyle(fields, "offset", "size", "largestSize", "total");
        yield new Offset(number("offset", known, scope), size(known, scope));
      }
      case "time-window" -> new SizeLimit(size(forStyle(fields, "size", "largestSize"), scope));
      case "none" -> {
        forStyle(fields);
        yield new Whole();
      }
      default -> throw new Refusal("x-pagination.style is '" + style + "', which is not supported");
    };
  }

  private static Extensions forStyle(Extensions fields, String... ofStyle) {
    Set<String> known = new HashSet<>(Set.of("style", "items", "window", "itemId", "itemTime"));
    known.addAll(List.of(ofStyle));
    return fields.only(known);
  }

  private static Size size(Extensions fields, Scope scope) {
    Parameter parameter = number("size", fields, scope);
    return new Size(parameter, allowed("largestSize", fields, parameter));
  }

  /** A number that a pager sets. */
  private static int allowed(String field, Extensions fields, Parameter parameter) {
    int number = fields.requiredNumber(field);
    if (!parameter.limits().allow(number)) {
      throw new Refusal("x-pagination." + field + " is " + number + ", which the parameter '"
          + parameter.wireName() + "' does not allow");
    }
    return number;
  }

  private static Parameter number(String field, Extensions fields, Scope scope) {
    String name = fields.requiredText(field);
    Parameter parameter = scope.parameter("x-pagination." + field, name);
    if (parameter.type() != Scalar.INTEGER) {
      throw new Refusal("x-pagination." + field + " names '" + name
          + "', which is no integer of the format int32");
    }
    return parameter;
  }

  private @Nullable Property total(Extensions fields, JavaType result) {
    String name = fields.text("total");
    if (name == null) {
      return null;
    }
    Property total = result instanceof Model model
        ? schemas.object(model.name()).property(name).orElse(null)
        : null;
    if (total == null) {
      throw new Refusal("x-pagination.total names the unknown property '" + name + "'");
    }
    if ((total.type() != Scalar.LONG && total.type() != Scalar.INTEGER) || !total.required()) {
      throw new Refusal(
          "x-pagination.total names '" + name + "', which is no integer or not required");
    }
    return total;
  }
}

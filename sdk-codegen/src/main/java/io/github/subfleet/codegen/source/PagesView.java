package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.Operation;
import io.github.subfleet.codegen.document.Pagination;
import io.github.subfleet.codegen.document.Pagination.Offset;
import io.github.subfleet.codegen.document.Pagination.PageNumber;
import io.github.subfleet.codegen.document.Pagination.Size;
import io.github.subfleet.codegen.document.Pagination.SizeLimit;
import io.github.subfleet.codegen.document.Pagination.Style;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Property;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an operation spreads a list over its answers, as templates see it.
 *
 * @param operation the operation
 * @param pagination what the document says
 */
record PagesView(Operation operation, Pagination pagination) {
  /**
   * A number that a pager sets.
   *
   * @param parameter the parameter's name
   * @param variable the variable that holds the number; not the parameter's own name, which could be that of another
   */
  record Setter(String parameter, String variable) {}

  String request() {
    return operation.requestName();
  }

  String result() {
    return operation.result().boxed();
  }

  String item() {
    return pagination.itemType().boxed();
  }

  String operationName() {
    return operation.name();
  }

  /** The class that holds all of it, such as {@code SpotSummaryPages} for {@code spotSummary}. */
  String holder() {
    return JavaLiterals.className(operation.name()) + "Pages";
  }

  /** The type in {@code core.paging} that describes all of it. */
  String descriptor() {
    return pagination.window() == null ? style() : "TimeWindows";
  }

  /** The type in {@code core.paging} that describes the pages. */
  String style() {
    Style style = pagination.style();
    if (style instanceof PageNumber) {
      return "PageNumbering";
    }
    if (style instanceof Offset) {
      return "OffsetNumbering";
    }
    return style instanceof SizeLimit ? "SizeLimit" : "WholeAnswer";
  }

  /** The numbers that a style's description begins with. */
  List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    if (pagination.style() instanceof PageNumber numbered) {
      numbers.add(numbered.firstPage());
    }
    Size size = pagination.size();
    if (size != null) {
      numbers.add(size.largest());
    }
    return numbers;
  }

  List<Setter> setters() {
    List<Setter> setters = new ArrayList<>();
    Parameter position = pagination.position();
    if (position != null) {
      String variable = pagination.style() instanceof Offset ? "offset" : "page";
      setters.add(new Setter(position.javaName(), variable));
    }
    Size size = pagination.size();
    if (size != null) {
      setters.add(new Setter(size.parameter().javaName(), "size"));
    }
    return setters;
  }

  /** The expression that gets the items of an answer. */
  String items() {
    if (pagination.items().size() > 1) {
      StringBuilder parts = new StringBuilder("AnswerParts.");
      for (List<Property> path : pagination.items()) {
        Property part = path.get(0);
        parts.append(parts.toString().endsWith("AnswerParts.") ? "of(" : ".or(");
        parts.append(reference(result(), part)).append(", ");
        parts.append(reference(part.type().boxed(), path.get(1))).append(')');
      }
      return parts.toString();
    }
    List<Property> path = pagination.items().get(0);
    return path.isEmpty() ? "Function.identity()" : reference(result(), path.get(0));
  }

  /** Whether the style's description ends with the total, or null. */
  boolean mayHaveTotal() {
    return pagination.position() != null;
  }

  String total() {
    Property total = pagination.total();
    return total == null ? "null" : reference(result(), total);
  }

  @Nullable
  WindowView window() {
    return pagination.window() == null ? null : new WindowView(operation, pagination.window());
  }

  static String reference(String type, Property property) {
    return type + "::" + property.javaName();
  }

  /** How it answers in pages, in words. */
  String inWords() {
    Size size = pagination.size();
    if (size == null) {
      return "none, an answer holds everything in its time";
    }
    if (pagination.position() == null) {
      return "none, an answer ends at " + size.largest()
          + " items unless the request allows another number";
    }
    return "of at most " + size.largest() + " items unless the request asks for another size; "
        + (pagination.total() == null ? "the answer does not tell" : "the answer tells")
        + " how many there are in all";
  }

  /** The same for the table of operations. */
  String inShort() {
    List<String> parts = new ArrayList<>();
    Size size = pagination.size();
    if (size != null) {
      parts.add("up to " + size.largest());
    }
    if (pagination.position() != null) {
      parts.add(pagination.total() == null ? "no total" : "total");
    }
    if (pagination.window() != null) {
      parts.add(Times.inWords(pagination.window().maxSpan()) + " at once");
    }
    return String.join(", ", parts);
  }
}

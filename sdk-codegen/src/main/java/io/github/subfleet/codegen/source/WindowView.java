package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.Operation;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Property;
import io.github.subfleet.codegen.document.Window;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The time that an answer reaches over, as templates see it.
 *
 * @param operation the operation
 * @param window what the document says
 */
record WindowView(Operation operation, Window window) {
  String from() {
    return window.from().javaName();
  }

  String to() {
    return window.to().javaName();
  }

  /** The expressions that describe the two parameters. */
  List<String> ends() {
    return List.of(end(window.from()), end(window.to()));
  }

  private String end(Parameter end) {
    return "TimeParameter." + (end.required() ? "required" : "optional") + "(\"" + end.javaName()
        + "\", " + operation.requestName() + "::" + end.javaName() + ")";
  }

  String maxSpan() {
    return Times.inJava(window.maxSpan());
  }

  String itemId() {
    List<Property> id = window.itemId();
    if (id.size() == 1) {
      return PagesView.reference(item(), id.get(0));
    }
    return "item -> Arrays.asList("
        + id.stream()
            .map(property -> "item." + property.javaName() + "()")
            .collect(Collectors.joining(", "))
        + ")";
  }

  String itemTime() {
    return PagesView.reference(item(), window.itemTime());
  }

  private String item() {
    return Objects.requireNonNull(operation.pagination()).itemType().boxed();
  }

  /** Which time an answer reaches over, in words. */
  String inWords() {
    StringBuilder words = new StringBuilder();
    if (window.from().required() || window.to().required()) {
      words.append("the request needs both ends, unless `between` of the call is given the time");
    } else if (window.byDefault() != null) {
      words.append("without an end in the request, the last ");
      words.append(Times.inWords(window.byDefault()));
    } else {
      words.append("without an end in the request, what the exchange takes by itself");
    }
    words.append("; `between` reads any time, less than ");
    words.append(Times.inWords(window.maxSpan())).append(" at once");
    if (window.oldest() != null) {
      words.append("; the exchange looks back ").append(Times.inWords(window.oldest()));
    }
    return words.toString();
  }
}

package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.IdentifiedWrite;
import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Parameter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A write whose requests carry an id of the caller's, as templates see it.
 *
 * @param write what the document says
 * @param facades the facades with the write and with its lookup, each of them once
 */
record IdentifiedWriteView(IdentifiedWrite write, List<FacadeView> facades) {
  String type() {
    return write.write().writeName();
  }

  String name() {
    return write.write().name();
  }

  String summary() {
    return write.write().summary();
  }

  String docsUrl() {
    return write.write().docsUrl();
  }

  /** The method of the client that gives the submitter. */
  String submitter() {
    return write.idempotency().submitter();
  }

  /** The variable with the facade that has the write. */
  String facade() {
    return write.write().group();
  }

  /** The facades as arguments, asked from the client. */
  String arguments() {
    return facades.stream().map(facade -> facade.name() + "()").collect(Collectors.joining(", "));
  }

  String request() {
    return write.write().requestName();
  }

  String result() {
    return write.write().result().boxed();
  }

  /** The type of what the client's method returns. */
  String submitterType() {
    return "Submitter<" + request() + ", " + request() + ".Builder, " + result() + ", "
        + search().item() + ">";
  }

  String clientId() {
    return write.idempotency().clientId().javaName();
  }

  String answerId() {
    return PagesView.reference(result(), write.answerId());
  }

  SearchView search() {
    return new SearchView(write.search());
  }

  /** The parameter of the lookup that takes the id. */
  String lookupId() {
    return write.lookupId().javaName();
  }

  String itemClientId() {
    return PagesView.reference(search().item(), write.itemClientId());
  }

  String itemId() {
    return PagesView.reference(search().item(), write.itemId());
  }

  String state() {
    return write.state().property().javaName();
  }

  String stateType() {
    return write.state().property().type().boxed();
  }

  /** The expression that gets the text of a state. */
  String stateText() {
    return write.state().property().type() instanceof JavaType.OpenEnum ? "state.value()" : "state";
  }

  String executed() {
    return labels(write.state().executed().stream());
  }

  String failed() {
    return labels(write.state().failed().stream());
  }

  private static String labels(Stream<String> texts) {
    return texts.map(JavaLiterals::string).collect(Collectors.joining(", "));
  }

  /** What writes and reads the parameters. */
  List<WrittenView> parameters() {
    return write.write().parameters().stream().map(WrittenView::new).toList();
  }

  /**
   * A parameter in a journal.
   *
   * @param parameter what the document says
   */
  record WrittenView(Parameter parameter) {
    String name() {
      return parameter.javaName();
    }

    String wireName() {
      return parameter.wireName();
    }

    /** The method that reads it. */
    String finder() {
      return parameter.required() ? "get" : "find";
    }

    /** The reference to what reads its text. */
    String reader() {
      if (!(parameter.type() instanceof Scalar scalar)) {
        return parameter.type().boxed() + "::of";
      }
      return "WrittenParameters::"
          + switch (scalar) {
            case TEXT -> "text";
            case DECIMAL -> "decimal";
            case INSTANT -> "instant";
            case INTEGER -> "integer";
            case LONG -> "longInteger";
            case BOOLEAN -> "truth";
          };
    }
  }
}

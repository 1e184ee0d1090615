package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.Audience;
import io.github.subfleet.codegen.document.Idempotency;
import io.github.subfleet.codegen.document.Operation;
import io.github.subfleet.codegen.document.Pagination;
import io.github.subfleet.codegen.document.Weight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation, as templates see it.
 *
 * @param operation what the document says
 */
record OperationView(Operation operation) {
  String name() {
    return operation.name();
  }

  String verb() {
    return operation.verb();
  }

  String path() {
    return operation.path();
  }

  /** The path as Retrofit wants it, so that it does not replace the base URL's own path. */
  String relativePath() {
    return operation.path().substring(1);
  }

  String summary() {
    return operation.summary();
  }

  @Nullable
  String description() {
    return operation.description();
  }

  String docsUrl() {
    return operation.docsUrl();
  }

  String request() {
    return operation.requestName();
  }

  String result() {
    return operation.result().boxed();
  }

  boolean isSigned() {
    return !operation.security().equals("NONE");
  }

  String security() {
    return operation.security();
  }

  boolean inBodyStatus() {
    return operation.inBodyStatus();
  }

  boolean allOptional() {
    return operation.allOptional();
  }

  boolean hasParameters() {
    return !operation.parameters().isEmpty();
  }

  @Nullable
  Idempotency idempotency() {
    return operation.idempotency();
  }

  /** The parameter that carries the caller's own id; null if there is none. */
  @Nullable
  String clientId() {
    Idempotency idempotency = operation.idempotency();
    return idempotency == null ? null : idempotency.clientId().javaName();
  }

  /** The arguments of {@code @Weight}. */
  String weightArguments() {
    Weight weight = operation.weight();
    List<String> arguments = new ArrayList<>();
    if (weight.ip() > 0) {
      arguments.add("ip = " + weight.ip());
    }
    if (weight.uid() > 0) {
      arguments.add("uid = " + weight.uid());
    }
    return String.join(", ", arguments);
  }

  /** What a call costs, in words. */
  String weight() {
    Weight weight = operation.weight();
    List<String> parts = new ArrayList<>();
    if (weight.ip() > 0) {
      parts.add("IP " + weight.ip());
    }
    if (weight.uid() > 0) {
      parts.add("UID " + weight.uid());
    }
    return String.join(" + ", parts);
  }

  @Nullable
  String audience() {
    Audience audience = operation.audience();
    return audience == null ? null : audience.text();
  }

  @Nullable
  String permission() {
    return operation.permission();
  }

  @Nullable
  PagesView pages() {
    Pagination pagination = operation.pagination();
    return pagination == null ? null : new PagesView(operation, pagination);
  }

  /** What the facade's method returns. */
  String call() {
    Pagination pagination = operation.pagination();
    if (pagination == null) {
      return "ApiCall<" + result() + ">";
    }
    String type = pagination.window() == null ? "PagedCall" : "WindowedCall";
    return type + "<" + result() + ", " + pagination.itemType().boxed() + ">";
  }

  /** How it answers in pages, for the table of operations. */
  String paging() {
    PagesView pages = pages();
    return pages == null ? "–" : pages.inShort();
  }

  /** What repeating a request does, for the table of operations. */
  String idempotent() {
    if (operation.isRead()) {
      return "yes";
    }
    return operation.idempotency() == null
        ? "no"
        : "by `" + operation.idempotency().clientId().javaName() + "`";
  }

  /** What repeating a request does, in Javadoc; null if it does nothing. */
  @Nullable
  String repetition() {
    if (operation.isRead()) {
      return null;
    }
    Idempotency idempotency = operation.idempotency();
    if (idempotency != null) {
      return "{@code " + idempotency.clientId().javaName()
          + "} tells a repeated request from a new one, and {@code " + idempotency.lookup()
          + "} finds what became of it; {@code " + idempotency.submitter()
          + "()} of the client sees to both";
    }
    String twice =
        "a request that is sent twice is carried out twice; there is no id to tell that by";
    return operation.isSeenInHistory()
        ? twice + ", but {@code unidentified()} of the client finds what looks like it"
        : twice;
  }

  /** Whether some parameter goes into the body. */
  boolean hasBody() {
    return operation.hasBody();
  }

  List<ArgumentView> arguments() {
    return operation.parameters().stream().map(ArgumentView::new).toList();
  }

  boolean hasRules() {
    return !operation.rules().isEmpty();
  }

  /** What must hold between the parameters, in words. */
  List<String> rules() {
    return operation.rules().stream().map(RuleWords::of).toList();
  }
}

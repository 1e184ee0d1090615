package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.Group;
import java.util.List;
import java.util.Objects;

/**
 * A group, as templates see it.
 *
 * @param group what the document says
 */
record GroupView(Group group) {
  String name() {
    return group.name();
  }

  String javaName() {
    return group.javaName();
  }

  String description() {
    return group.description();
  }

  /** The class that says how operations answer in pages. */
  String pagesName() {
    return group.pagesName();
  }

  List<OperationView> operations() {
    return group.operations().stream().map(OperationView::new).toList();
  }

  /** Whether requests get ids. */
  boolean hasClientIds() {
    return group.operations().stream().anyMatch(operation -> operation.idempotency() != null);
  }

  /** The operations that answer in pages. */
  List<PagesView> pages() {
    return operations().stream()
        .map(OperationView::pages)
        .filter(Objects::nonNull)
        .toList();
  }
}

package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.Group;
import java.util.List;

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

  List<OperationView> operations() {
    return group.operations().stream().map(OperationView::new).toList();
  }
}

package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.Group;
import io.github.subfleet.codegen.document.HistorySearch;
import io.github.subfleet.codegen.document.IdentifiedWrite;
import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.Item;
import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Operation;
import io.github.subfleet.codegen.document.Pagination;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.UnidentifiedWrite;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The generated types that a file may name, such as {@code model.SubAccount}. The formatter drops what it does not. */
final class Imports {
  private final SortedSet<String> names = new TreeSet<>();

  private Imports() {}

  static List<String> of(Group group) {
    Imports imports = new Imports();
    for (Operation operation : group.operations()) {
      imports.add(operation.parameters());
      imports.add(operation.result());
      if (!operation.parameters().isEmpty()) {
        imports.names.add("request." + operation.requestName());
      }
      if (operation.pagination() != null) {
        imports.add(operation.pagination().itemType());
      }
    }
    return List.copyOf(imports.names);
  }

  /** What a group's descriptions of its pages may name. */
  static List<String> ofPages(Group group) {
    Imports imports = new Imports();
    for (Operation operation : group.operations()) {
      Pagination pagination = operation.pagination();
      if (pagination != null) {
        imports.names.add("request." + operation.requestName());
        imports.add(operation.result());
        imports.add(pagination.itemType());
        pagination.items().forEach(path -> path.forEach(property -> imports.add(property.type())));
      }
    }
    return List.copyOf(imports.names);
  }

  /** What the description of a write with an id may name. */
  static List<String> of(IdentifiedWrite write) {
    Imports imports = new Imports();
    imports.add(write);
    imports.add(write.write().parameters());
    imports.add(write.state().property().type());
    return List.copyOf(imports.names);
  }

  /** What the types of submitters may name. */
  static List<String> ofSubmitters(List<IdentifiedWrite> writes) {
    Imports imports = new Imports();
    writes.forEach(imports::add);
    return List.copyOf(imports.names);
  }

  /** What the descriptions of writes without an id may name. */
  static List<String> ofUnidentified(List<UnidentifiedWrite> writes) {
    Imports imports = new Imports();
    for (UnidentifiedWrite write : writes) {
      imports.add(write.write(), write.search());
      write.search().fixed().forEach(fixed -> imports.add(fixed.theirs().type()));
    }
    return List.copyOf(imports.names);
  }

  private void add(IdentifiedWrite write) {
    add(write.write(), write.search());
  }

  private void add(Operation write, HistorySearch search) {
    names.add("request." + write.requestName());
    add(write.result());
    add(search.history().result());
    add(search.pagination().itemType());
  }

  static List<String> of(List<Parameter> parameters) {
    Imports imports = new Imports();
    imports.add(parameters);
    return List.copyOf(imports.names);
  }

  private void add(List<Parameter> parameters) {
    parameters.forEach(parameter -> add(parameter.type()));
  }

  private void add(JavaType type) {
    if (type instanceof ListOf list) {
      add(list.elements());
    } else if (!(type instanceof Scalar)) {
      names.add((type instanceof Item ? "request." : "model.") + type.boxed());
    }
  }
}

package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.EnumSchema.Constant;
import io.github.subfleet.codegen.document.HistorySearch;
import io.github.subfleet.codegen.document.HistorySearch.Fixed;
import io.github.subfleet.codegen.document.HistorySearch.Given;
import io.github.subfleet.codegen.document.HistorySearch.Same;
import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.JavaType.OpenEnum;
import io.github.subfleet.codegen.document.Operation;
import io.github.subfleet.codegen.document.Pagination;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Parameter.Form;
import io.github.subfleet.codegen.document.Property;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads in which history a write is seen, and by what. */
final class HistoryReader {
  private final SchemaReader schemas;

  HistoryReader(SchemaReader schemas) {
    this.schemas = schemas;
  }

  /**
   * Reads a search.
   *
   * @param where the extension that names the history
   * @param name the history's name
   * @param fields the extension's fields: what is given, what is the same, and what is fixed
   * @param write the write that is searched for
   * @param filled further parameters of the history that are filled in
   * @param all all operations
   */
  HistorySearch read(
      String where,
      String name,
      Extensions fields,
      Operation write,
      Set<String> filled,
      List<Operation> all) {
    Operation history = all.stream()
        .filter(operation -> operation.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal(where + " names the unknown operation '" + name + "'"));
    Pagination pagination = history.pagination();
    if (!history.isRead()
        || history.security().equals("NONE")
        || pagination == null
        || pagination.window() == null
        || pagination.items().size() != 1
        || !(pagination.itemType() instanceof Model)) {
      throw new Refusal(where + " names '" + name
          + "', which is no signed read with an x-pagination of one list of objects in a window");
    }
    List<Given> given =
        pairs(fields, "given", (theirs, ours) -> given(theirs, ours, history, write));
    checkComplete(where, history, given, filled);
    JavaType item = pagination.itemType();
    List<Same> same = pairs(fields, "same", (theirs, ours) -> same(theirs, ours, item, write));
    if (same.isEmpty()) {
      throw new Refusal("has no " + fields.path("same"));
    }
    List<Fixed> fixed = pairs(fields, "is", (theirs, value) -> fixed(theirs, value, item));
    return new HistorySearch(history, given, same, fixed);
  }

  private static <T> List<T> pairs(
      Extensions fields, String name, BiFunction<String, String, T> reader) {
    Map<String, String> pairs = fields.pairs(name);
    try {
      return pairs.entrySet().stream()
          .map(entry -> reader.apply(entry.getKey(), entry.getValue()))
          .toList();
    } catch (Refusal refusal) {
      throw new Refusal(fields.path(name) + " " + refusal.getMessage());
    }
  }

  private static Given given(String theirs, String ours, Operation history, Operation write) {
    Parameter target = parameter(theirs, history);
    Parameter source = parameter(ours, write);
    Pagination pagination = history.pagination();
    if (pagination != null && pagination.sets(target)) {
      throw new Refusal("names '" + theirs + "', which a pager sets");
    }
    if (!target.type().equals(source.type())
        || target.form() != Form.SINGLE
        || (target.required() && !source.required())) {
      throw new Refusal("names '" + theirs + "', which cannot take what '" + ours + "' may be");
    }
    return new Given(target, source);
  }

  private Same same(String theirs, String ours, JavaType item, Operation write) {
    Property property = property(theirs, item);
    Parameter parameter = parameter(ours, write);
    if (!property.type().equals(parameter.type()) || parameter.form() != Form.SINGLE) {
      throw new Refusal("names '" + theirs + "', which cannot be compared with '" + ours + "'");
    }
    return new Same(property, parameter);
  }

  private Fixed fixed(String theirs, String value, JavaType item) {
    Property property = property(theirs, item);
    if (!(property.type() instanceof OpenEnum type)) {
      throw new Refusal("names '" + theirs + "', which is no enumeration");
    }
    Constant constant = constant(type, value);
    return new Fixed(property, type.name(), constant.name());
  }

  /** The constant of a text. */
  Constant constant(OpenEnum type, String text) {
    return schemas.enumeration(type.name()).constants().stream()
        .filter(candidate -> candidate.isMeantBy(text))
        .findFirst()
        .orElseThrow(() -> new Refusal("has '" + text + "', which is no value of " + type.name()));
  }

  /** A property of an object. */
  Property property(String name, JavaType owner) {
    return schemas
        .object(owner.boxed())
        .property(name)
        .orElseThrow(
            () -> new Refusal("names '" + name + "', which is no property of " + owner.boxed()));
  }

  private static Parameter parameter(String name, Operation operation) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.wireName().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal(
            "names '" + name + "', which is no parameter of '" + operation.name() + "'"));
  }

  private static void checkComplete(
      String where, Operation history, List<Given> given, Set<String> filled) {
    Set<String> known = new HashSet<>(filled);
    given.forEach(pair -> known.add(pair.theirs().wireName()));
    for (Parameter parameter : history.parameters()) {
      if (parameter.required() && !known.contains(parameter.wireName())) {
        throw new Refusal(where + " names '" + history.name() + "', which needs '"
            + parameter.wireName() + "': say in given what that is");
      }
    }
  }
}

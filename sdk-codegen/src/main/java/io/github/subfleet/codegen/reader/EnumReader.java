package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.EnumSchema;
import io.github.subfleet.codegen.document.EnumSchema.Constant;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the named enumerations. */
final class EnumReader {
  private static final Set<String> EXTENSIONS =
      Set.of("x-open-enum", "x-enum-varnames", "x-enum-descriptions");

  private EnumReader() {}

  static EnumSchema read(String name, Schema<?> schema) {
    Extensions extensions = Extensions.of(schema.getExtensions(), EXTENSIONS);
    if (!extensions.flag("x-open-enum")) {
      throw new Refusal(
          "is an enumeration without x-open-enum: true, and closed ones are not supported");
    }
    List<String> texts = schema.getEnum().stream().map(String::valueOf).toList();
    List<String> names = extensions.texts("x-enum-varnames");
    List<String> descriptions = extensions.texts("x-enum-descriptions");
    if (names.size() != texts.size() || descriptions.size() != texts.size()) {
      throw new Refusal("needs as many x-enum-varnames and x-enum-descriptions as it has values");
    }
    if (Set.copyOf(texts).size() != texts.size()) {
      throw new Refusal("has a value twice");
    }
    Map<String, Constant> constants = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Constant value = new Constant(
          JavaNames.constant(names.get(i)),
          texts.get(i),
          List.of(),
          SchemaReader.description(descriptions.get(i)));
      constants.merge(value.name(), value, EnumReader::withSpelling);
    }
    return new EnumSchema(
        JavaNames.type(name),
        SchemaReader.description(schema.getDescription()),
        List.copyOf(constants.values()));
  }

  /** A second value with the name of a first one is another spelling of it. */
  private static Constant withSpelling(Constant first, Constant other) {
    List<String> spellings = new ArrayList<>(first.spellings());
    spellings.add(other.text());
    return new Constant(first.name(), first.text(), List.copyOf(spellings), first.description());
  }
}

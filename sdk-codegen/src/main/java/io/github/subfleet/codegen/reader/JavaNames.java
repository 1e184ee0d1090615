package io.github.subfleet.codegen.reader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Makes Java names from the document's names, and refuses those that need a better one. */
final class JavaNames {
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

  /** What a record component cannot be called, since the record has a method of that name. */
  private static final Set<String> METHODS_OF_RECORDS = Set.of(
      "clone",
      "finalize",
      "getClass",
      "hashCode",
      "notify",
      "notifyAll",
      "toString",
      "wait",
      "builder",
      "toBuilder");

  /** Types that generated code means by their simple names. */
  private static final Set<String> TAKEN_TYPES = Set.of(
      "AnswerParts",
      "ApiCall",
      "ApiProfile",
      "Arrays",
      "AutoCloseable",
      "BigDecimal",
      "Boolean",
      "Builder",
      "Class",
      "ClientBuilder",
      "ClientId",
      "ClientIds",
      "Consumer",
      "Duration",
      "Field",
      "FormUrlEncoded",
      "Function",
      "HttpUrl",
      "IdentifiedWrite",
      "InBodyStatus",
      "IndexedParameters",
      "Instant",
      "Integer",
      "JsonAdapter",
      "JsonLists",
      "JsonObjects",
      "JsonReader",
      "JsonValues",
      "JsonWriter",
      "List",
      "Long",
      "Lookup",
      "Map",
      "ModelAdapterFactory",
      "Nullable",
      "Object",
      "Objects",
      "OffsetNumbering",
      "OpenEnum",
      "PagedCall",
      "PageNumbering",
      "ParameterRules",
      "Parameters",
      "Progress",
      "Query",
      "QueryMap",
      "RequestCodec",
      "RestClient",
      "ServerClock",
      "Signed",
      "SizeLimit",
      "String",
      "Submitter",
      "TimeParameter",
      "TimeWindows",
      "UnidentifiedWrite",
      "UnidentifiedWrites",
      "Weight",
      "WholeAnswer",
      "WindowedCall",
      "WrittenParameters");

  private JavaNames() {}

  /** The name of a property, parameter or operation: the document's own choice if it has one. */
  static String member(String wireName, @Nullable String chosen) {
    String name = chosen == null ? camelCase(wireName) : chosen;
    if (!SourceVersion.isIdentifier(name)
        || SourceVersion.isKeyword(name)
        || METHODS_OF_RECORDS.contains(name)) {
      throw new Refusal("cannot be called '" + name + "' in Java: give it an x-java-name");
    }
    return name;
  }

  static String type(String name) {
    if (!TYPE.matcher(name).matches()) {
      // The parser appends _1 when two files give one name to two schemas.
      throw new Refusal("'" + name
          + "' is no good name of a type: letters and digits only, a capital first, and no other schema of"
          + " that name");
    }
    if (TAKEN_TYPES.contains(name)) {
      throw new Refusal("'" + name + "' is the name of a type that generated code uses itself");
    }
    return name;
  }

  static String constant(String name) {
    if (!CONSTANT.matcher(name).matches()) {
      throw new Refusal("'" + name
          + "' is no good name of a constant: capitals, digits and single underscores only");
    }
    return name;
  }

  static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String camelCase(String wireName) {
    StringBuilder name = new StringBuilder();
    WORD.matcher(wireName)
        .results()
        .map(MatchResult::group)
        .forEach(word -> name.append(name.isEmpty() ? lowerFirst(word) : capitalized(word)));
    return name.toString();
  }

  private static String lowerFirst(String word) {
    boolean acronym = word.equals(word.toUpperCase(Locale.ROOT));
    return acronym
        ? word.toLowerCase(Locale.ROOT)
        : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}

package io.github.subfleet.codegen.reader;

import io.github.subfleet.codegen.document.HistorySearch;
import io.github.subfleet.codegen.document.Idempotency;
import io.github.subfleet.codegen.document.IdentifiedWrite;
import io.github.subfleet.codegen.document.JavaType;
import io.github.subfleet.codegen.document.JavaType.Model;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Operation;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Parameter.Form;
import io.github.subfleet.codegen.document.Property;
import io.github.subfleet.codegen.document.UnidentifiedWrite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads how it is found out afterwards whether a write was executed. */
final class WriteReader {
  static final String IDEMPOTENCY = "x-idempotency";
  static final String HISTORY = "x-history";

  private static final Set<String> IDEMPOTENCY_FIELDS =
      Set.of("clientId", "lookup", "submitter", "exchangeId", "state", "given", "same");
  private static final Set<String> HISTORY_FIELDS = Set.of("operation", "given", "same", "is");

  private final HistoryReader histories;
  private final StateReader states;
  private final Map<Operation, Extensions> identified = new LinkedHashMap<>();
  private final Map<Operation, Extensions> unidentified = new LinkedHashMap<>();

  WriteReader(SchemaReader schemas) {
    this.histories = new HistoryReader(schemas);
    this.states = new StateReader(schemas);
  }

  /** What can be read before all operations are known. */
  @Nullable
  Idempotency idempotency(String verb, Extensions extensions, Scope scope) {
    Extensions fields = extensions.fields(IDEMPOTENCY, IDEMPOTENCY_FIELDS);
    if (fields == null) {
      return null;
    }
    if (verb.equals("GET")) {
      throw new Refusal("has " + IDEMPOTENCY + ", but changes nothing");
    }
    String name = fields.requiredText("clientId");
    Parameter clientId = scope.parameter(IDEMPOTENCY + ".clientId", name);
    if (clientId.type() != Scalar.TEXT || clientId.required() || clientId.form() != Form.SINGLE) {
      throw new Refusal(
          IDEMPOTENCY + ".clientId names '" + name + "', which is no optional text in the query");
    }
    for (Parameter parameter : scope.parameters()) {
      // A journal keeps all of them, as texts.
      if (parameter.form() != Form.SINGLE || parameter.sensitive()) {
        throw new Refusal("has " + IDEMPOTENCY + ", but the parameter '" + parameter.wireName()
            + "' is a list, in the body, or sensitive");
      }
    }
    String submitter = fields.requiredText("submitter");
    return new Idempotency(
        clientId, fields.requiredText("lookup"), JavaNames.member(submitter, submitter));
  }

  boolean isSeenInHistory(String verb, Extensions extensions) {
    if (!extensions.has(HISTORY)) {
      return false;
    }
    if (verb.equals("GET")) {
      throw new Refusal("has " + HISTORY + ", but changes nothing");
    }
    if (extensions.has(IDEMPOTENCY)) {
      throw new Refusal("has both " + HISTORY + " and " + IDEMPOTENCY);
    }
    return true;
  }

  /** Remembers an operation until all are known. */
  void note(Operation operation, Extensions extensions) {
    Extensions byId = extensions.fields(IDEMPOTENCY, IDEMPOTENCY_FIELDS);
    if (byId != null) {
      identified.put(operation, byId);
    }
    Extensions byLooks = extensions.fields(HISTORY, HISTORY_FIELDS);
    if (byLooks != null) {
      unidentified.put(operation, byLooks);
    }
  }

  List<IdentifiedWrite> identified(List<Operation> all, Refusals refusals) {
    return resolved(
        identified, refusals, (operation, fields) -> identified(operation, fields, all));
  }

  List<UnidentifiedWrite> unidentified(List<Operation> all, Refusals refusals) {
    return resolved(unidentified, refusals, (operation, fields) -> {
      String name = fields.requiredText("operation");
      HistorySearch search =
          histories.read(HISTORY + ".operation", name, fields, operation, Set.of(), all);
      if (!search.window().itemTime().required()) {
        throw new Refusal(HISTORY + ".operation names '" + name
            + "', whose x-pagination.itemTime is not required");
      }
      return new UnidentifiedWrite(operation, search);
    });
  }

  private static <T> List<T> resolved(
      Map<Operation, Extensions> open,
      Refusals refusals,
      BiFunction<Operation, Extensions, T> reader) {
    List<T> resolved = new ArrayList<>();
    open.forEach((operation, fields) -> refusals
        .attempt("operation " + operation.name(), () -> reader.apply(operation, fields))
        .ifPresent(resolved::add));
    return List.copyOf(resolved);
  }

  private IdentifiedWrite identified(Operation write, Extensions fields, List<Operation> all) {
    Idempotency idempotency = write.idempotency();
    if (idempotency == null) {
      throw new IllegalStateException(write.name() + " has no " + IDEMPOTENCY);
    }
    String idName = idempotency.clientId().wireName();
    String lookup = IDEMPOTENCY + ".lookup";
    HistorySearch search =
        histories.read(lookup, idempotency.lookup(), fields, write, Set.of(idName), all);
    JavaType item = search.pagination().itemType();
    return new IdentifiedWrite(
        write,
        idempotency,
        exchangeId(fields, write.result(), "the answer"),
        search,
        lookupId(idempotency, search.history()),
        itemClientId(idName, item),
        exchangeId(fields, item, "the items of the lookup"),
        states.read(IDEMPOTENCY, fields, search));
  }

  private static Parameter lookupId(Idempotency idempotency, Operation lookup) {
    String name = idempotency.clientId().wireName();
    return lookup.parameters().stream()
        .filter(parameter -> parameter.wireName().equals(name) && parameter.type() == Scalar.TEXT)
        .findFirst()
        .orElseThrow(() -> new Refusal(IDEMPOTENCY + ".lookup names '" + lookup.name()
            + "', which is no operation with the parameter '" + name + "'"));
  }

  private Property itemClientId(String name, JavaType item) {
    try {
      Property id = histories.property(name, item);
      if (id.type() == Scalar.TEXT) {
        return id;
      }
      throw new Refusal("names '" + name + "', which is no text");
    } catch (Refusal refusal) {
      throw new Refusal(IDEMPOTENCY + ".clientId " + refusal.getMessage());
    }
  }

  private Property exchangeId(Extensions fields, JavaType owner, String where) {
    String name = fields.requiredText("exchangeId");
    Property id = owner instanceof Model ? histories.property(name, owner) : null;
    if (id == null || id.type() != Scalar.TEXT || !id.required()) {
      throw new Refusal(IDEMPOTENCY + ".exchangeId names '" + name + "', which " + where
          + " does not have as a required text");
    }
    return id;
  }
}

package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import io.github.subfleet.sandbox.spec.OperationSpec;
import io.github.subfleet.sandbox.spec.ParameterSpec;
import io.github.subfleet.sandbox.spec.ParameterType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Holds the parameters of a request against what the document says of them. */
final class ParameterCheck {
  /** Judged with the signature, where operations do not list them too. */
  private static final Set<String> OF_EVERY_OPERATION =
      Set.of(TimeCheck.TIMESTAMP, TimeCheck.RECV_WINDOW, Fields.SIGNATURE);

  private final boolean ignoreUnknown;

  ParameterCheck(boolean ignoreUnknown) {
    this.ignoreUnknown = ignoreUnknown;
  }

  /**
   * The parameters, if they are as the document says.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if they are not
   */
  Parameters check(OperationSpec operation, Fields fields) {
    Reading reading = new Reading(fields);
    Parameters parameters =
        reading.read(operation.id(), operation.parameters(), UnaryOperator.identity());
    if (!ignoreUnknown) {
      reading.refuseUnread();
    }
    operation.rules().forEach(rule -> RuleCheck.check(rule, parameters));
    return parameters;
  }

  /** One request's parameters while they are read. */
  private static final class Reading {
    private final Fields fields;
    private final Set<String> read = new HashSet<>(OF_EVERY_OPERATION);

    Reading(Fields fields) {
      this.fields = fields;
    }

    /**
     * Reads the parameters of an operation, or the properties of an item.
     *
     * @param sentName what a parameter is called in the request
     */
    Parameters read(String owner, List<ParameterSpec> specs, UnaryOperator<String> sentName) {
      Map<String, String> texts = new LinkedHashMap<>();
      Map<String, List<Parameters>> lists = new LinkedHashMap<>();
      for (ParameterSpec spec : specs) {
        if (OF_EVERY_OPERATION.contains(spec.name())) {
          continue;
        }
        if (spec.type() == ParameterType.INDEXED) {
          lists.put(spec.name(), items(owner, spec));
        } else {
          String name = sentName.apply(spec.name());
          String text = fields.find(name);
          if (text != null && spec.inBody() && fields.inQuery(name)) {
            // That it is refused is documented, the code is a guess.
            throw ErrorCode.INVALID_PARAMETER.refusal(name);
          }
          if (text != null) {
            texts.put(spec.name(), ValueCheck.checked(spec, name, text));
            read.add(name);
          } else if (spec.required()) {
            throw ErrorCode.MANDATORY_PARAMETER_MISSING.refusal(name);
          }
        }
      }
      return new Parameters(owner, specs, texts, lists);
    }

    private List<Parameters> items(String owner, ParameterSpec spec) {
      int count = IndexedNames.count(spec.name(), fields.names());
      if (count == 0 && spec.required()) {
        throw ErrorCode.MANDATORY_PARAMETER_MISSING.refusal(spec.name());
      }
      if (count > 0 && !spec.limits().allowItems(count)) {
        throw ErrorCode.INVALID_PARAMETER.refusal(spec.name());
      }
      List<Parameters> items = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int index = i;
        items.add(read(
            owner, spec.properties(), property -> IndexedNames.of(spec.name(), index, property)));
      }
      return items;
    }

    void refuseUnread() {
      long known = fields.names().stream().filter(read::contains).count();
      if (known < fields.names().size()) {
        throw ErrorCode.UNREAD_PARAMETERS.refusal(known, fields.names().size());
      }
    }
  }
}

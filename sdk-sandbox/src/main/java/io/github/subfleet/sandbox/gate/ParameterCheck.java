package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import io.github.subfleet.sandbox.spec.OperationSpec;
import io.github.subfleet.sandbox.spec.ParameterSpec;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds the parameters of a request against what the document says of them. */
final class ParameterCheck {
  private static final Pattern WHOLE = Pattern.compile("^-?[0-9]{1,20}$");
  private static final Pattern DECIMAL = Pattern.compile("^-?[0-9]{1,20}(\\.[0-9]{1,20})?$");
  private static final Pattern BOOLEAN = Pattern.compile("^(?i:true|false)$");

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
    Map<String, String> texts = new LinkedHashMap<>();
    for (ParameterSpec parameter : operation.parameters()) {
      if (OF_EVERY_OPERATION.contains(parameter.name())) {
        continue;
      }
      String text = fields.find(parameter.name());
      if (text != null) {
        check(parameter, text);
        texts.put(parameter.name(), text);
      } else if (parameter.required()) {
        throw ErrorCode.MANDATORY_PARAMETER_MISSING.refusal(parameter.name());
      }
    }
    if (!ignoreUnknown) {
      refuseUnread(fields, texts.keySet());
    }
    return new Parameters(operation, texts);
  }

  private static void check(ParameterSpec parameter, String text) {
    switch (parameter.type()) {
      case INT32 -> checkWhole(parameter, text, Integer.SIZE);
      case INT64 -> checkWhole(parameter, text, Long.SIZE);
      case DECIMAL -> checkForm(parameter, text, DECIMAL);
      case BOOLEAN -> checkForm(parameter, text, BOOLEAN);
      case TEXT -> {
        if (!parameter.values().isEmpty() && !parameter.values().contains(text)) {
          throw ErrorCode.INVALID_PARAMETER.refusal(parameter.name());
        }
      }
    }
  }

  private static void checkWhole(ParameterSpec parameter, String text, int bits) {
    checkForm(parameter, text, WHOLE);
    BigInteger number = new BigInteger(text);
    if (number.bitLength() >= bits) {
      throw ErrorCode.PARAMETER_OVERFLOW.refusal(parameter.name());
    }
    Long minimum = parameter.minimum();
    Long maximum = parameter.maximum();
    if ((minimum != null && number.longValueExact() < minimum)
        || (maximum != null && number.longValueExact() > maximum)) {
      throw ErrorCode.INVALID_PARAMETER.refusal(parameter.name());
    }
  }

  private static void checkForm(ParameterSpec parameter, String text, Pattern form) {
    if (!form.matcher(text).matches()) {
      throw ErrorCode.ILLEGAL_CHARACTERS.refusal(parameter.name(), form);
    }
  }

  private static void refuseUnread(Fields fields, Set<String> read) {
    long known = fields.names().stream()
        .filter(name -> read.contains(name) || OF_EVERY_OPERATION.contains(name))
        .count();
    if (known < fields.names().size()) {
      throw ErrorCode.UNREAD_PARAMETERS.refusal(known, fields.names().size());
    }
  }
}

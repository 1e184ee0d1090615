package io.github.subfleet.sandbox.gate;

import io.github.subfleet.sandbox.refusal.ErrorCode;
import io.github.subfleet.sandbox.spec.Limits;
import io.github.subfleet.sandbox.spec.ParameterSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Holds one value against what the document says of its parameter. */
final class ValueCheck {
  private static final Pattern WHOLE = Pattern.compile("^-?[0-9]{1,20}$");
  private static final Pattern DECIMAL = Pattern.compile("^-?[0-9]{1,20}(\\.[0-9]{1,20})?$");
  private static final Pattern BOOLEAN = Pattern.compile("^(?i:true|false)$");

  private ValueCheck() {}

  /**
   * The value in its usual spelling: {@code 2} for {@code 02}, {@code true} for {@code True}.
   *
   * @param spec what the document says
   * @param name what to name in a refusal
   * @param text the value; not empty
   * @throws io.github.subfleet.sandbox.refusal.Refusal if it is not as the document says
   */
  static String checked(ParameterSpec spec, String name, String text) {
    return switch (spec.type()) {
      case INT32 -> whole(spec, name, text, Integer.SIZE);
      case INT64 -> whole(spec, name, text, Long.SIZE);
      case DECIMAL -> {
        checkForm(name, text, DECIMAL);
        checkSize(spec, name, new BigDecimal(text));
        yield text;
      }
      case BOOLEAN -> {
        checkForm(name, text, BOOLEAN);
        yield text.toLowerCase(Locale.ROOT);
      }
      case TEXT -> {
        checkKnown(spec, name, text);
        yield text;
      }
      case LIST -> {
        checkList(spec, name, text);
        yield text;
      }
      case INDEXED -> throw new IllegalStateException(name + " has no value of its own");
    };
  }

  /** The items of a list. */
  static List<String> items(String text) {
    return List.of(text.split(",", -1));
  }

  private static String whole(ParameterSpec spec, String name, String text, int bits) {
    checkForm(name, text, WHOLE);
    BigInteger number = new BigInteger(text);
    if (number.bitLength() >= bits) {
      throw ErrorCode.PARAMETER_OVERFLOW.refusal(name);
    }
    checkSize(spec, name, new BigDecimal(number));
    checkKnown(spec, name, number.toString());
    return number.toString();
  }

  /** For what must be above zero the documentation has a code of its own. */
  private static void checkSize(ParameterSpec spec, String name, BigDecimal number) {
    Limits limits = spec.limits();
    if (limits.allow(number)) {
      return;
    }
    BigDecimal minimum = limits.minimum();
    boolean mustBePositive = limits.minimumExcluded() && minimum != null && minimum.signum() == 0;
    throw mustBePositive && number.signum() <= 0
        ? ErrorCode.AMOUNT_NOT_POSITIVE.refusal()
        : ErrorCode.INVALID_PARAMETER.refusal(name);
  }

  private static void checkKnown(ParameterSpec spec, String name, String text) {
    if (!spec.values().isEmpty() && !spec.values().contains(text)) {
      throw ErrorCode.INVALID_PARAMETER.refusal(name);
    }
  }

  private static void checkList(ParameterSpec spec, String name, String text) {
    Integer longest = spec.limits().maxJoinedLength();
    List<String> items = items(text);
    if (items.contains("")
        || !spec.limits().allowItems(items.size())
        || (longest != null && text.length() > longest)) {
      throw ErrorCode.INVALID_PARAMETER.refusal(name);
    }
  }

  private static void checkForm(String name, String text, Pattern form) {
    if (!form.matcher(text).matches()) {
      throw ErrorCode.ILLEGAL_CHARACTERS.refusal(name, form);
    }
  }
}

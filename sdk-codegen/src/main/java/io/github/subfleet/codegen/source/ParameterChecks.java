package io.github.subfleet.codegen.source;

import io.github.subfleet.codegen.document.JavaType.ListOf;
import io.github.subfleet.codegen.document.JavaType.OpenEnum;
import io.github.subfleet.codegen.document.JavaType.Scalar;
import io.github.subfleet.codegen.document.Limits;
import io.github.subfleet.codegen.document.Parameter;
import io.github.subfleet.codegen.document.Parameter.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The statements of a request's constructor that check a parameter, and the same in words. */
final class ParameterChecks {
  private ParameterChecks() {}

  static List<String> of(Parameter parameter) {
    List<String> checks = new ArrayList<>();
    String name = parameter.javaName();
    String arguments = "(\"" + name + "\", " + name;
    boolean isReference = !parameter.type().boxed().equals(parameter.type().unboxed());
    if (parameter.required() && !isReference) {
      checks.add("Parameters.required" + arguments + ");");
    }
    if (parameter.type() == Scalar.TEXT || parameter.type() instanceof OpenEnum) {
      checks.add("Parameters.notBlank" + arguments + ");");
    }
    if (parameter.type() instanceof ListOf) {
      String copy = "Parameters.copy" + arguments + ");";
      checks.add(name + " = " + (parameter.required() ? "" : name + " == null ? null : ") + copy);
    }
    if (parameter.form() == Form.REPEATED) {
      checks.add("Parameters.noneBlank" + arguments + ");");
    }
    if (parameter.form() == Form.COMMA_SEPARATED) {
      checks.add("Parameters.separable" + arguments + ");");
    }
    Limits limits = parameter.limits();
    String min = number(limits.min(), parameter);
    String max = number(limits.max(), parameter);
    if (min != null && limits.minExcluded()) {
      checks.add("Parameters.greaterThan" + arguments + ", " + min + ");");
      min = null;
    }
    if (min != null && max != null) {
      checks.add("Parameters.between" + arguments + ", " + min + ", " + max + ");");
    } else if (min != null) {
      checks.add("Parameters.atLeast" + arguments + ", " + min + ");");
    } else if (max != null) {
      checks.add("Parameters.atMost" + arguments + ", " + max + ");");
    }
    if (limits.minSize() != null || limits.maxSize() != null) {
      String method = parameter.type() instanceof ListOf ? "count" : "length";
      String most =
          limits.maxSize() == null ? "Integer.MAX_VALUE" : limits.maxSize().toString();
      checks.add("Parameters." + method + arguments + ", "
          + Objects.requireNonNullElse(limits.minSize(), 0) + ", " + most + ");");
    }
    if (limits.maxJoined() != null) {
      checks.add("Parameters.joinedLength" + arguments + ", " + limits.maxJoined() + ");");
    }
    return checks;
  }

  private static @Nullable String number(@Nullable BigDecimal limit, Parameter parameter) {
    if (limit == null) {
      return null;
    }
    if (parameter.type() == Scalar.DECIMAL) {
      return limit.signum() == 0
          ? "BigDecimal.ZERO"
          : "new BigDecimal(\"" + limit.toPlainString() + "\")";
    }
    return limit.toPlainString() + (parameter.type() == Scalar.LONG ? "L" : "");
  }

  /** Which values a builder takes. */
  static String inWords(Parameter parameter) {
    Limits limits = parameter.limits();
    String range = limits.minExcluded()
        ? "more than " + plain(limits.min()) + upTo(plain(limits.max()))
        : range(plain(limits.min()), plain(limits.max()), "");
    String unit = parameter.type() instanceof ListOf ? " elements" : " characters";
    String size = range(text(limits.minSize()), text(limits.maxSize()), unit);
    String allowed = range != null ? range : size != null ? size : "the value";
    return limits.maxJoined() == null
        ? allowed
        : allowed + ", at most " + limits.maxJoined() + " characters with commas between them";
  }

  private static String upTo(@Nullable String max) {
    return max == null ? "" : " and at most " + max;
  }

  private static @Nullable String range(@Nullable String min, @Nullable String max, String unit) {
    if (min != null && max != null) {
      return min + " to " + max + unit;
    }
    if (min != null) {
      return "at least " + min + (min.equals("1") ? unit.replaceFirst("s$", "") : unit);
    }
    return max == null ? null : "at most " + max + unit;
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }
}

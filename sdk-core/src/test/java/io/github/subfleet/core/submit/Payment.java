package io.github.subfleet.core.submit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request of the fake exchange. */
record Payment(
    String from, String to, BigDecimal amount, @Nullable String id) {
  static Payment of(String from, String to, String amount) {
    return new Payment(from, to, new BigDecimal(amount), null);
  }

  Payment withId(String other) {
    return new Payment(from, to, amount, other);
  }

  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("from", from);
    parameters.put("to", to);
    parameters.put("amount", amount.toPlainString());
    if (id != null) {
      parameters.put("id", id);
    }
    return parameters;
  }

  static Payment of(Map<String, String> parameters) {
    return new Payment(
        parameters.get("from"),
        parameters.get("to"),
        new BigDecimal(parameters.get("amount")),
        parameters.get("id"));
  }

  static final class Builder {
    private String from = "a";
    private String to = "b";
    private BigDecimal amount = BigDecimal.ONE;
    private @Nullable String id;

    Builder from(String other) {
      from = other;
      return this;
    }

    Builder to(String other) {
      to = other;
      return this;
    }

    Builder amount(String other) {
      amount = new BigDecimal(other);
      return this;
    }

    Builder id(String other) {
      id = other;
      return this;
    }

    Payment build() {
      return new Payment(from, to, amount, id);
    }
  }
}

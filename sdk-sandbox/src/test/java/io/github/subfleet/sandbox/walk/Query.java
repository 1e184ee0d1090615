package io.github.subfleet.sandbox.walk;

import io.github.subfleet.sandbox.client.Signatures;
import java.util.StringJoiner;

/** A query in the making; percent-encoded. */
final class Query {
  private final StringJoiner parts = new StringJoiner("&");

  /** Adds a parameter, unless its value is null. */
  Query put(String name, Object value) {
    if (value != null) {
      parts.add(Signatures.encoded(name) + "=" + Signatures.encoded(value.toString()));
    }
    return this;
  }

  @Override
  public String toString() {
    return parts.toString();
  }
}

package io.github.subfleet.sandbox.operation.assets;

import org.jspecify.annotations.Nullable;

/** How the callers' own ids are answered. */
final class ClientIds {
  private ClientIds() {}

  /**
   * What stands in an answer for an id. That for a transfer without one is not documented; an empty text is what the
   * exchange's sibling API for brokers shows.
   */
  static String shown(@Nullable String clientId) {
    return clientId == null ? "" : clientId;
  }
}

package io.github.subfleet.sandbox.spec;

import io.github.subfleet.sandbox.KeyPermission;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The permissions of a key that the document asks for, by the names that the documentation has for them. */
final class Permissions {
  private Permissions() {}

  /**
   * What a key needs.
   *
   * @param name the name that the document gives; null for none
   * @param security the kind of security; that for trading needs a key that may trade
   */
  static Set<KeyPermission> of(@Nullable String name, Security security) {
    if (name != null) {
      return Set.of(named(name));
    }
    return security == Security.TRADE ? Set.of(KeyPermission.SPOT_AND_MARGIN_TRADING) : Set.of();
  }

  private static KeyPermission named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "enable spot & margin trading", "spot and margin trading", "trade", "trading" ->
        KeyPermission.SPOT_AND_MARGIN_TRADING;
      case "internal transfer" -> KeyPermission.INTERNAL_TRANSFER;
      default ->
        throw new IllegalStateException(
            "the document asks for the permission " + name + ", which the sandbox does not know");
    };
  }
}

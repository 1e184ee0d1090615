package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.KeyPermission;
import io.github.subfleet.sandbox.gate.Parameters;
import io.github.subfleet.sandbox.json.JsonObject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What keys may do, as requests and answers write it: {@code canTrade=true}. */
final class Permissions {
  private static final Map<String, KeyPermission> BY_NAME = byName();

  private Permissions() {}

  private static Map<String, KeyPermission> byName() {
    Map<String, KeyPermission> byName = new LinkedHashMap<>();
    byName.put("canTrade", KeyPermission.SPOT_AND_MARGIN_TRADING);
    byName.put("canMarginLoanRepay", KeyPermission.MARGIN_LOAN_REPAY);
    byName.put("canFuturesTrade", KeyPermission.FUTURES_TRADING);
    byName.put("canUniversalTransfer", KeyPermission.UNIVERSAL_TRANSFER);
    byName.put("canVanillaOptions", KeyPermission.OPTIONS_TRADING);
    return byName;
  }

  /**
   * Reads permissions.
   *
   * @param parameters what a request says
   * @param before what is true of permissions that it does not say anything of
   */
  static Set<KeyPermission> read(Parameters parameters, Set<KeyPermission> before) {
    Set<KeyPermission> after = EnumSet.noneOf(KeyPermission.class);
    after.addAll(before);
    BY_NAME.forEach((name, permission) -> {
      Boolean wanted = parameters.findBoolean(name);
      if (wanted != null && wanted) {
        after.add(permission);
      } else if (wanted != null) {
        after.remove(permission);
      }
    });
    return after;
  }

  /** Puts permissions into an answer. */
  static JsonObject put(Set<KeyPermission> permissions, JsonObject answer) {
    BY_NAME.forEach((name, permission) -> answer.put(name, permissions.contains(permission)));
    return answer;
  }
}

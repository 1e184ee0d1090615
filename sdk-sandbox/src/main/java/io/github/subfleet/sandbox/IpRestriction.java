package io.github.subfleet.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * From which IP addresses an API key may be used. Immutable.
 *
 * @param status whether there is a restriction, and of which kind
 * @param entries the trusted addresses; or the name of a third party's list; or nothing
 * @param updateTime when it was last changed
 */
public record IpRestriction(KeyIpStatus status, List<String> entries, Instant updateTime) {
  /**
   * Copies the list.
   *
   * @param status the kind
   * @param entries what belongs to that kind
   * @param updateTime the time
   */
  public IpRestriction {
    entries = List.copyOf(entries);
  }

  /**
   * No restriction.
   *
   * @param updateTime when that was decided
   * @return the restriction that is none
   */
  public static IpRestriction none(Instant updateTime) {
    return new IpRestriction(KeyIpStatus.UNRESTRICTED, List.of(), updateTime);
  }

  /**
   * Whether the key may be used from an address. The sandbox knows no third party's list, so nothing is on one.
   *
   * @param address the address in its usual spelling
   * @return whether it is trusted
   */
  public boolean allows(String address) {
    return switch (status) {
      case UNRESTRICTED -> true;
      case TRUSTED_IPS -> entries.contains(address);
      case THIRD_PARTY_LIST -> false;
    };
  }
}

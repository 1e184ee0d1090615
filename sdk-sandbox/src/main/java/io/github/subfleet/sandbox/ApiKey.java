package io.github.subfleet.sandbox;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An API key as the exchange has it on file, without what signatures are checked against. Immutable.
 *
 * @param value the value of the {@code X-MBX-APIKEY} header
 * @param email the account that it belongs to
 * @param name the name that was given to it
 * @param type how requests are signed with it
 * @param permissions what it may do besides reading
 * @param restriction from where it may be used
 * @param createTime when it was created
 */
public record ApiKey(
    String value,
    String email,
    String name,
    KeyType type,
    Set<KeyPermission> permissions,
    IpRestriction restriction,
    Instant createTime) {

  /**
   * Copies the permissions.
   *
   * @param value visible ASCII characters
   * @param email an address
   * @param name any text
   * @param type the type
   * @param permissions none, some or all
   * @param restriction the restriction, or the one that is none
   * @param createTime the time
   */
  public ApiKey {
    Set<KeyPermission> copy = EnumSet.noneOf(KeyPermission.class);
    copy.addAll(permissions);
    permissions = Collections.unmodifiableSet(copy);
  }

  /**
   * The same key with other permissions.
   *
   * @param newPermissions what it may do besides reading
   * @return the changed key
   */
  public ApiKey withPermissions(Set<KeyPermission> newPermissions) {
    return new ApiKey(value, email, name, type, newPermissions, restriction, createTime);
  }

  /**
   * The same key with another restriction.
   *
   * @param newRestriction from where it may be used
   * @return the changed key
   */
  public ApiKey withRestriction(IpRestriction newRestriction) {
    return new ApiKey(value, email, name, type, permissions, newRestriction, createTime);
  }

  /** Shows everything but the value. */
  @Override
  public String toString() {
    return "ApiKey[email=%s, name=%s, type=%s, permissions=%s, restriction=%s, createTime=%s]"
        .formatted(email, name, type, permissions, restriction, createTime);
  }
}

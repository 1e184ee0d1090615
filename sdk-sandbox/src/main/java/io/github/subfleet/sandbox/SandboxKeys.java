package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.ledger.Ledger;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The API keys on the sandbox's books: those of its own accounts and those that operations have created. Thread-safe. A
 * change holds from the next request on.
 */
public final class SandboxKeys {
  private final Ledger ledger;
  private final Clock clock;

  SandboxKeys(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Reads the keys of an account.
   *
   * @param email the account, of whatever kind
   * @return its keys, in the order of their creation; none if there is no such account
   */
  public List<ApiKey> of(String email) {
    return ledger.exclusively(() -> ledger.keys().of(email));
  }

  /**
   * Reads a key.
   *
   * @param apiKey the value of the {@code X-MBX-APIKEY} header
   * @return the key
   * @throws IllegalArgumentException if there is no such key
   */
  public ApiKey get(String apiKey) {
    return ledger.exclusively(() -> find(apiKey));
  }

  /**
   * Sets what a key may do, also a key of the master account, whose permissions no operation changes.
   *
   * @param apiKey the value of the {@code X-MBX-APIKEY} header
   * @param permissions what it may do from now on besides reading
   * @throws IllegalArgumentException if there is no such key
   */
  public void setPermissions(String apiKey, Set<KeyPermission> permissions) {
    change(apiKey, key -> key.withPermissions(permissions));
  }

  /**
   * Restricts a key to trusted IP addresses. All callers of a sandbox have the address 127.0.0.1.
   *
   * @param apiKey the value of the {@code X-MBX-APIKEY} header
   * @param addresses the addresses to trust from now on; with none of them the key cannot be used
   * @throws IllegalArgumentException if there is no such key
   */
  public void restrict(String apiKey, List<String> addresses) {
    change(
        apiKey,
        key -> key.withRestriction(
            new IpRestriction(KeyIpStatus.TRUSTED_IPS, addresses, clock.instant())));
  }

  /**
   * Lets a key be used from everywhere.
   *
   * @param apiKey the value of the {@code X-MBX-APIKEY} header
   * @throws IllegalArgumentException if there is no such key
   */
  public void liftRestriction(String apiKey) {
    change(apiKey, key -> key.withRestriction(IpRestriction.none(clock.instant())));
  }

  /**
   * Deletes a key.
   *
   * @param apiKey the value of the {@code X-MBX-APIKEY} header
   * @throws IllegalArgumentException if there is no such key
   */
  public void delete(String apiKey) {
    ledger.exclusively(() -> {
      ApiKey key = find(apiKey);
      ledger.keys().remove(key.value());
      return key;
    });
  }

  private void change(String apiKey, UnaryOperator<ApiKey> change) {
    ledger.exclusively(() -> {
      ApiKey changed = change.apply(find(apiKey));
      ledger.keys().change(changed);
      return changed;
    });
  }

  private ApiKey find(String apiKey) {
    return ledger
        .keys()
        .find(apiKey)
        .orElseThrow(() -> new IllegalArgumentException("there is no such API key"))
        .details();
  }
}

package io.github.subfleet.core.operation;

import java.util.Objects;

/**
 * One operation of the API, as calls, errors and limits know it. Built once for each method of a Retrofit interface.
 *
 * @param name the name in this SDK, such as {@code spotSummary}
 * @param verb the HTTP verb, such as {@code GET}
 * @param path the path on the host, with a leading slash, such as {@code /sapi/v1/sub-account/spotSummary}
 * @param ipWeight what a request takes from the budget of the caller's IP address, 0 if it does not count there
 * @param uidWeight what a request takes from the budget of the key's owner, 0 if it does not count there
 * @param security what the operation asks of the key
 * @param inBodyStatus whether a successful answer says so in its body, as {@code code} 200
 */
public record Operation(
    String name,
    String verb,
    String path,
    int ipWeight,
    int uidWeight,
    SecurityType security,
    boolean inBodyStatus) {

  /**
   * Checks that nothing is missing, and that the path starts with a slash.
   *
   * @param name the name in this SDK
   * @param verb the HTTP verb
   * @param path the path on the host
   * @param ipWeight what a request takes from the address's budget
   * @param uidWeight what a request takes from the owner's budget
   * @param security what it asks of the key
   * @param inBodyStatus whether the body says that it is a success
   */
  public Operation {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(verb, "verb");
    Objects.requireNonNull(security, "security");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path must start with a slash, but was " + path);
    }
    if (ipWeight < 0 || uidWeight < 0) {
      throw new IllegalArgumentException(
          "weights must not be negative, but were " + ipWeight + " and " + uidWeight);
    }
  }

  /**
   * Tells whether the operation only reads, so that sending it again changes nothing.
   *
   * @return true for {@code GET}
   */
  public boolean isRead() {
    return verb.equals("GET");
  }

  /**
   * Hashes verb and path, which tell operations apart. The hash that a record has by itself would load dozens of classes at
   * a program's first call.
   *
   * @return the hash
   */
  @Override
  public int hashCode() {
    return 31 * verb.hashCode() + path.hashCode();
  }

  /**
   * Names the operation as errors and logs do.
   *
   * @return name, verb and path, such as {@code spotSummary (GET /sapi/v1/sub-account/spotSummary)}
   */
  @Override
  public String toString() {
    return name + " (" + verb + " " + path + ")";
  }
}

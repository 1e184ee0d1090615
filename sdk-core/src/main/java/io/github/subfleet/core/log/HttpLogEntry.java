package io.github.subfleet.core.log;

import io.github.subfleet.core.UsedWeight;
import java.time.Duration;
import java.util.List;

/**
 * One HTTP request and how it ended, in terms that may be written to any log: no values of parameters, no key, no
 * signature, no headers but the used weight, no bodies.
 *
 * @param verb the HTTP verb, such as {@code GET}
 * @param path the path with a leading slash, without the query
 * @param parameters the names of the parameters, without those that signing adds
 * @param status the HTTP status, or 0 if there was no answer
 * @param failure the class of the exception if there was no answer, or else an empty text
 * @param duration how long it took from asking for a connection to the answer's headers
 * @param usedWeight how much of the exchange's limits was used up then, empty if the exchange did not say
 */
public record HttpLogEntry(
    String verb,
    String path,
    List<String> parameters,
    int status,
    String failure,
    Duration duration,
    UsedWeight usedWeight) {

  /**
   * Takes a copy of the list.
   *
   * @param verb the HTTP verb
   * @param path the path
   * @param parameters the names of the parameters
   * @param status the HTTP status, or 0
   * @param failure the class of the exception, or an empty text
   * @param duration how long it took
   * @param usedWeight how much of the limits was used up
   */
  public HttpLogEntry {
    parameters = List.copyOf(parameters);
  }

  /**
   * Writes all of it in one line.
   *
   * @return the line, such as {@code GET /sapi/v1/sub-account/spotSummary [page, size] -> 200 in 41 ms, IP 12 per PT1M}
   */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(128);
    line.append(verb).append(' ').append(path).append(' ').append(parameters).append(" -> ");
    line.append(status == 0 ? failure : Integer.toString(status));
    line.append(" in ").append(duration.toMillis()).append(" ms");
    for (UsedWeight.Usage usage : usedWeight.usages()) {
      line.append(", ").append(usage.limit()).append(' ').append(usage.weight());
      line.append(" per ").append(usage.window());
    }
    return line.toString();
  }
}

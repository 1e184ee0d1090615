package io.github.subfleet.core;

import com.squareup.moshi.JsonAdapter;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * What a client must know about the API that it is generated for; each generated client gives its own.
 *
 * @param name the API's name, shown in logs and in messages
 * @param baseUrl where the API is, used unless the user sets another base URL
 * @param alternatives other hosts that serve the same API
 * @param timePath the path, relative to the base URL and without a leading slash, of the unsigned operation that answers
 *     {@code {"serverTime": 1700000000000}}
 * @param models makes the JSON adapters of the API's models
 */
public record ApiProfile(
    String name,
    HttpUrl baseUrl,
    List<HttpUrl> alternatives,
    String timePath,
    JsonAdapter.Factory models) {

  /**
   * Takes a copy of the list, and checks that nothing is missing.
   *
   * @param name the API's name
   * @param baseUrl where the API is
   * @param alternatives other hosts that serve it
   * @param timePath the path of the operation that tells the time
   * @param models makes JSON adapters
   */
  public ApiProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(baseUrl, "baseUrl");
    alternatives = List.copyOf(alternatives);
    Objects.requireNonNull(models, "models");
    if (timePath.startsWith("/")) {
      throw new IllegalArgumentException(
          "timePath must not start with a slash, but was " + timePath);
    }
  }
}

package io.github.subfleet.core;

import java.util.function.Function;
import retrofit2.Retrofit;

/**
 * Builds a client.
 *
 * @param <C> the client
 */
public final class ClientBuilder<C> {
  private final ApiProfile profile;
  private final Function<RestClient, C> client;

  private ClientBuilder(ApiProfile profile, Function<RestClient, C> client) {
    this.profile = profile;
    this.client = client;
  }

  /**
   * Starts a client of an API. Called by generated clients.
   *
   * @param profile the API
   * @param client makes the client
   * @param <C> the client
   * @return a builder with default settings
   */
  public static <C> ClientBuilder<C> of(ApiProfile profile, Function<RestClient, C> client) {
    return new ClientBuilder<>(profile, client);
  }

  /**
   * Builds the client.
   *
   * @return the client
   */
  public C build() {
    return client.apply(
        new RestClient(new Retrofit.Builder().baseUrl(profile.baseUrl()).build()));
  }
}

package io.github.subfleet.core;

import retrofit2.Retrofit;

/** What a generated client runs on. */
public final class RestClient implements AutoCloseable {
  private final Retrofit retrofit;

  RestClient(Retrofit retrofit) {
    this.retrofit = retrofit;
  }

  /**
   * Makes the calls of a Retrofit interface.
   *
   * @param api a public interface whose methods return {@link ApiCall}
   * @param <A> the interface
   * @return its calls
   */
  public <A> A create(Class<A> api) {
    return retrofit.create(api);
  }

  @Override
  public void close() {}
}

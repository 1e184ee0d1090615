package io.github.subfleet.core.submit;

import io.github.subfleet.core.ApiCall;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An operation that writes, whose requests carry an id of the caller's choice by which they can be looked up afterwards.
 * Generated clients describe theirs this way.
 *
 * @param operation the operation's name, as it stands in journals and messages
 * @param builder starts a request
 * @param build finishes it
 * @param clientId reads a request's id, null if it has none
 * @param withClientId returns a request with an id
 * @param codec writes requests into a journal and reads them
 * @param send makes the call of a request
 * @param exchangeId reads the id that the exchange gave the write from its answer
 * @param lookup finds a request in the history
 * @param <Q> the request
 * @param <B> its builder
 * @param <R> the answer
 * @param <F> an item of the history
 */
public record IdentifiedWrite<Q, B, R, F>(
    String operation,
    Supplier<B> builder,
    Function<B, Q> build,
    Function<Q, @Nullable String> clientId,
    BiFunction<Q, String, Q> withClientId,
    RequestCodec<Q> codec,
    Function<Q, ApiCall<R>> send,
    Function<R, String> exchangeId,
    Lookup<Q, F> lookup) {
  /**
   * Checks that nothing is missing.
   *
   * @param operation the name
   * @param builder starts a request
   * @param build finishes it
   * @param clientId reads the id
   * @param withClientId sets the id
   * @param codec writes and reads requests
   * @param send makes the call
   * @param exchangeId reads the exchange's id
   * @param lookup finds a request
   */
  public IdentifiedWrite {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(builder, "builder");
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(withClientId, "withClientId");
    Objects.requireNonNull(codec, "codec");
    Objects.requireNonNull(send, "send");
    Objects.requireNonNull(exchangeId, "exchangeId");
    Objects.requireNonNull(lookup, "lookup");
  }

  Q request(Consumer<? super B> parameters) {
    B started = builder.get();
    parameters.accept(started);
    return build.apply(started);
  }
}

package io.github.subfleet.core.submit;

import io.github.subfleet.core.ApiCall;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One look into the history.
 *
 * @param call the request for it
 * @param items gets the items from the answer
 * @param <P> the answer
 * @param <F> an item
 */
record Look<P, F>(ApiCall<P> call, Function<P, List<F>> items) {
  List<F> run() {
    return items.apply(call.execute());
  }

  /** Looks without waiting; to cancel the future cancels the request. */
  CompletableFuture<List<F>> start() {
    CompletableFuture<P> answer = call.executeAsync();
    CompletableFuture<List<F>> found = answer.thenApply(items);
    var unused = found.whenComplete((list, failure) -> answer.cancel(true));
    return found;
  }
}

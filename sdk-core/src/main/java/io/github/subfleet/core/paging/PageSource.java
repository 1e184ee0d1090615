package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.Failure;
import io.github.subfleet.core.operation.Operation;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where walks get their pages from, and the only place where they send anything. One for each iterator. */
interface PageSource<R, P> extends AutoCloseable {
  /** Gives the page of a step. Steps are asked for in the order of the walk. */
  P page(Step<R, P> step);

  Operation operation();

  /** Passes over steps that are known not to give a page. */
  default Step<R, P> skip(Step<R, P> step) {
    return step;
  }

  /** Tells where the walk goes on once the last page has been used; null if nowhere. */
  default void expect(@Nullable Step<R, P> next) {}

  /** Gives up what is under way. The source can still be asked. */
  @Override
  default void close() {}

  /** Says that the exchange answered, but that the answers do not make up a list. */
  default Failure failure(String message) {
    return Failure.of(operation(), Outcome.EXECUTED).message(message).build();
  }

  /** Sends a request when its page is asked for, and waits for the answer. */
  record OnDemand<R, P>(Function<R, ApiCall<P>> calls, Operation operation)
      implements PageSource<R, P> {
    @Override
    public P page(Step<R, P> step) {
      return calls.apply(step.request()).execute();
    }
  }
}

package io.github.subfleet.core.paging;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.Outcome;
import io.github.subfleet.core.error.Failure;
import io.github.subfleet.core.operation.Operation;
import java.util.function.Function;

/**
 * Where walks get their pages from, and the only place where they send anything. A walk asks for one page after the
 * other, in the order in which it gives them.
 */
interface PageSource<R, P> {
  P page(R request);

  Operation operation();

  /** Says that the exchange answered, but that the answers do not make up a list. */
  default Failure failure(String message) {
    return Failure.of(operation(), Outcome.EXECUTED).message(message).build();
  }

  /** Sends a request when its page is asked for, and waits for the answer. */
  record Calls<R, P>(Function<R, ApiCall<P>> calls, Operation operation)
      implements PageSource<R, P> {
    @Override
    public P page(R request) {
      return calls.apply(request).execute();
    }
  }
}

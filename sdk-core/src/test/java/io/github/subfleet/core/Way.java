package io.github.subfleet.core;

import java.util.concurrent.CompletionException;

/** How a call is executed: either way it has to do the same. */
enum Way {
  EXECUTE {
    @Override
    <T> T run(ApiCall<T> call) {
      return call.execute();
    }
  },
  EXECUTE_ASYNC {
    @Override
    <T> T run(ApiCall<T> call) {
      try {
        return call.executeAsync().join();
      } catch (CompletionException e) {
        throw (RuntimeException) e.getCause();
      }
    }
  };

  abstract <T> T run(ApiCall<T> call);
}

package io.github.subfleet.subaccount.secret;

import io.github.subfleet.core.ApiCall;
import io.github.subfleet.core.ApiResponse;
import io.github.subfleet.core.ClientBuilder;
import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.core.event.AttemptEnded;
import io.github.subfleet.core.event.AttemptStarted;
import io.github.subfleet.core.event.CallEnded;
import io.github.subfleet.core.event.CallListener;
import io.github.subfleet.core.event.Waited;
import io.github.subfleet.subaccount.SubAccountClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** All that a program can show of calls without asking for secrets by name: texts of objects, log entries, failures. */
final class EverythingShown implements CallListener {
  private final StringBuilder shown = new StringBuilder();

  /** Has a client tell all that it tells anybody. */
  ClientBuilder<SubAccountClient> of(ClientBuilder<SubAccountClient> builder) {
    add(builder);
    return builder.log(this::add).listener(this);
  }

  void add(Credentials credentials) {
    add((Object) credentials);
    add(credentials.signer());
  }

  void add(SubAccountClient client) {
    add((Object) client);
    add(client.accounts());
    add(client.apiKeys());
    add(client.assets());
    add(client.managed());
    add(client.general());
    add(client.clock());
    add(client.limits());
  }

  /** Executes calls in both ways, and adds what comes of them. */
  void execute(List<? extends ApiCall<?>> calls) {
    List<CompletableFuture<? extends ApiResponse<?>>> futures = new ArrayList<>();
    for (ApiCall<?> call : calls) {
      add(call);
      add(call.operation());
      futures.add(call.executeForResponseAsync());
    }
    for (CompletableFuture<? extends ApiResponse<?>> future : futures) {
      try {
        add(future.join());
      } catch (CompletionException e) {
        add(e);
        add((RuntimeException) e.getCause());
      }
    }
    try {
      add(calls.get(0).executeForResponse());
    } catch (RuntimeException e) {
      add(e);
    }
  }

  private void add(ApiResponse<?> response) {
    add((Object) response);
    add(response.value());
    add(response.headers());
    add(response.usedWeight());
  }

  void add(RuntimeException failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    add(trace.toString());
    if (failure instanceof ApiException e) {
      add(e.operation());
      add(e.exchangeMessage());
      add(e.headers());
      add(e.body());
    }
  }

  /** Called by all threads that execute calls. */
  synchronized void add(Object object) {
    shown.append(object).append('\n');
  }

  @Override
  public void waited(Waited event) {
    add(event);
  }

  @Override
  public void attemptStarted(AttemptStarted event) {
    add(event);
  }

  @Override
  public void attemptEnded(AttemptEnded event) {
    add(event);
  }

  @Override
  public void callEnded(CallEnded event) {
    add(event);
  }

  @Override
  public synchronized String toString() {
    return shown.toString();
  }
}

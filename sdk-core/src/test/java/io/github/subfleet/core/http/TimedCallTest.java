package io.github.subfleet.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.core.clock.Stamp;
import io.github.subfleet.core.operation.Operation;
import io.github.subfleet.core.operation.SecurityType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** A call whose turn has not come yet. */
class TimedCallTest {
  private static final Operation PING =
      new Operation("ping", "GET", "/ping", 1, 0, SecurityType.NONE, false);

  private final Waiting turns = new Waiting();
  private final List<IOException> failures = new ArrayList<>();
  private final TimedCall call = new TimedCall(
      new OkHttpClient.Builder()
          .dispatcher(new Dispatcher(turns))
          .build()
          .newCall(new Request.Builder().url("http://localhost/").build()),
      new Transmission(PING, 1, 0, () -> new Stamp(0, 0)),
      new TimeLimits(() -> 0),
      Runnable::run);

  @Test
  void failsWhenItsTimeIsUp() {
    enqueue();
    assertThat(failures).isEmpty();

    call.timeUp();

    assertThat(failures).singleElement().matches(e -> "timeout".equals(e.getMessage()));
  }

  @Test
  void failsAtOnceIfItsTimeIsUpBefore() {
    call.timeUp();

    enqueue();

    assertThat(failures).singleElement().matches(e -> "timeout".equals(e.getMessage()));
  }

  @Test
  void failsOnceAlthoughItsTurnComesAfterwards() {
    enqueue();
    call.timeUp();

    turns.tasks.forEach(Runnable::run);

    assertThat(turns.tasks).hasSize(1);
    assertThat(failures).hasSize(1);
  }

  private void enqueue() {
    call.enqueue(new Callback() {
      @Override
      public void onFailure(Call failed, IOException e) {
        failures.add(e);
      }

      @Override
      public void onResponse(Call answered, Response response) {
        throw new AssertionError("nothing was sent");
      }
    });
  }

  /** Keeps tasks until they are run by hand. */
  private static final class Waiting extends AbstractExecutorService {
    private final List<Runnable> tasks = new ArrayList<>();

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) {
      return false;
    }
  }
}

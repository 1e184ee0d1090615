package io.github.subfleet.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DaemonSchedulerTest {
  private static final Duration SOON = Duration.ofMillis(1);
  private static final Duration NEVER = Duration.ofDays(1);

  private final DaemonScheduler scheduler = new DaemonScheduler();

  @AfterEach
  void close() {
    scheduler.close();
  }

  @Test
  void runsATaskOnADaemonThread() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();

    Future<?> task = scheduler.schedule(() -> thread.complete(Thread.currentThread()), SOON);

    assertThat(thread.get(1, TimeUnit.MINUTES).isDaemon()).isTrue();
    assertThat(thread.join()).isNotSameAs(Thread.currentThread());
    task.get(1, TimeUnit.MINUTES);
  }

  @Test
  void keepsNoProgramAliveThatIsNotADaemonItself() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    Thread asking = new Thread(() -> {
      var unused = scheduler.schedule(() -> thread.complete(Thread.currentThread()), SOON);
    });
    asking.setDaemon(false);

    asking.start();

    assertThat(thread.get(1, TimeUnit.MINUTES).isDaemon()).isTrue();
  }

  @Test
  void cancelsATask() {
    Future<?> task = scheduler.schedule(() -> {}, NEVER);

    assertThat(task.cancel(false)).isTrue();
    assertThat(task.isCancelled()).isTrue();
  }

  @Test
  void endsItsThreadWhenItIsClosed() throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    Future<?> first = scheduler.schedule(() -> thread.complete(Thread.currentThread()), SOON);
    Future<?> later = scheduler.schedule(() -> {}, NEVER);
    first.get(1, TimeUnit.MINUTES);

    scheduler.close();
    thread.join().join(Duration.ofMinutes(1).toMillis());

    assertThat(thread.join().isAlive()).isFalse();
    assertThat(later.isDone()).as("run, or waited for").isEqualTo(later.isCancelled());
  }
}

package io.github.subfleet.core.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which asynchronous calls wait for the network. None of them keeps the JVM from ending. They are virtual from
 * Java 24 on: before, a virtual thread that waits within {@code synchronized} code, as interceptors and listeners of users
 * may have it, holds on to one of the few threads that carry all others.
 */
final class CallThreads implements ThreadFactory {
  private static final int VIRTUAL_SINCE = 24;
  private static final int IDLE_SECONDS = 30;
  private static final String NAME = "subfleet-";

  private @Nullable ThreadFactory kind;

  private CallThreads() {}

  /** As many threads as the dispatcher asks for; virtual ones are kept for a while, too, and with them what signs. */
  static ExecutorService open() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        new CallThreads());
  }

  @Override
  public synchronized Thread newThread(Runnable task) {
    // Not before there is something to run: a process that only makes synchronous calls never gets
    // here.
    if (kind == null) {
      kind = Runtime.version().feature() < VIRTUAL_SINCE ? platform() : virtual();
    }
    return kind.newThread(task);
  }

  private static ThreadFactory platform() {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, NAME + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Thread.ofVirtual().name(NAME, 1).factory(), in the words of Java 17. */
  private static ThreadFactory virtual() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      Object named = type.getMethod("name", String.class, long.class).invoke(builder, NAME, 1L);
      return (ThreadFactory) type.getMethod("factory").invoke(named);
    } catch (ReflectiveOperationException e) {
      // Such as in a native image, which knows only what was announced to it.
      return platform();
    }
  }
}

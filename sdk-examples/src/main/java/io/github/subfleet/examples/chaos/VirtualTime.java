package io.github.subfleet.examples.chaos;

import io.github.subfleet.core.Sleeper;
import io.github.subfleet.sandbox.Sandbox;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Time that passes, on the client's side and on the exchange's, only while everybody who works waits for it to pass: asleep,
 * or for an answer that the exchange holds up. So an hour of waiting takes no time. Thread-safe.
 */
final class VirtualTime implements Sleeper, AutoCloseable {
  /** How often to look whether the exchange holds something up. */
  private static final long LOOK_MILLIS = 1;

  /** If nothing happens for so many looks although something is held up, then somebody waits for those who wait. */
  private static final int STANDSTILL_LOOKS = 5;

  private final Sandbox sandbox;
  private final PriorityQueue<Alarm> alarms =
      new PriorityQueue<>(Comparator.comparingLong(Alarm::due));
  private long now;
  private int working;
  private int asleep;
  private int calling;
  private int quietLooks;
  private boolean closed;

  VirtualTime(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** What has passed, in nanoseconds. */
  synchronized long nanos() {
    return now;
  }

  /** Waits from now on for so many threads that work. */
  synchronized void enter(int workers) {
    working += workers;
    Thread watch = new Thread(this::watch, "virtual-time");
    watch.setDaemon(true);
    watch.start();
  }

  /** A thread that worked has come to its end. */
  synchronized void leave() {
    working--;
    changed();
  }

  /** A call begins, which is given up after a time. */
  synchronized Alarm callStarted(Duration patience, Runnable giveUp) {
    calling++;
    Alarm alarm = alarm(patience, false);
    var unused = alarm.over().thenRun(giveUp);
    changed();
    return alarm;
  }

  /** A call has come to its end, one way or another. */
  synchronized void callEnded(Alarm alarm) {
    calling--;
    alarms.remove(alarm);
    changed();
  }

  @Override
  public synchronized void sleep(Duration time) throws InterruptedException {
    Alarm alarm = alarm(time, true);
    asleep++;
    changed();
    while (!alarm.over().isDone()) {
      wait();
    }
  }

  @Override
  public synchronized CompletableFuture<?> sleepAsync(Duration time) {
    return alarm(time, false).over();
  }

  /** Lets time pass though nobody waits for it. */
  synchronized void pass(Duration time) {
    passUntil(now + time.toNanos());
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private Alarm alarm(Duration time, boolean ofThread) {
    Alarm alarm = new Alarm(now + time.toNanos(), ofThread);
    alarms.add(alarm);
    return alarm;
  }

  private void changed() {
    quietLooks = 0;
    if (asleep == working) {
      passToNext();
    }
  }

  private synchronized void watch() {
    try {
      while (!closed) {
        TimeUnit.MILLISECONDS.timedWait(this, LOOK_MILLIS);
        int held = sandbox.faults().held();
        quietLooks++;
        if (held > 0
            && (asleep + Math.min(calling, held) >= working || quietLooks >= STANDSTILL_LOOKS)) {
          passToNext();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void passToNext() {
    Alarm next = alarms.peek();
    if (next != null && working > 0) {
      passUntil(next.due());
    }
  }

  private void passUntil(long time) {
    quietLooks = 0;
    sandbox.clock().advance(Duration.ofNanos(time - now));
    now = time;
    while (!alarms.isEmpty() && alarms.peek().due() <= now) {
      Alarm alarm = alarms.remove();
      // Awake from here on, though it may take the thread a moment to notice.
      asleep -= alarm.ofThread() ? 1 : 0;
      alarm.over().complete(true);
    }
    notifyAll();
  }

  /** When something is over. Told apart by identity. */
  static final class Alarm {
    private final long due;
    private final boolean ofThread;
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();

    private Alarm(long due, boolean ofThread) {
      this.due = due;
      this.ofThread = ofThread;
    }

    long due() {
      return due;
    }

    boolean ofThread() {
      return ofThread;
    }

    CompletableFuture<Boolean> over() {
      return over;
    }
  }
}

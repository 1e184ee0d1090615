package io.github.subfleet.core.submit;

import io.github.subfleet.core.Sleeper;
import java.util.List;

/** Carries out what a course decides on the calling thread. */
final class BlockingRun<Q, R, F> {
  private final Task<Q, R, F> task;
  private final Course<Q, R, F> course;
  private final Sleeper sleeper;

  BlockingRun(Task<Q, R, F> task, Course<Q, R, F> course, Sleeper sleeper) {
    this.task = task;
    this.course = course;
    this.sleeper = sleeper;
  }

  Settlement<R, F> run() {
    Move<R, F> move = course.begin();
    while (true) {
      if (move instanceof Move.Settle<R, F> settle) {
        return settle.settlement();
      }
      if (move instanceof Move.GiveUp<R, F> giveUp) {
        throw giveUp.why();
      }
      move = Thread.currentThread().isInterrupted()
          ? course.interrupted(new InterruptedException())
          : next(move);
    }
  }

  private Move<R, F> next(Move<R, F> move) {
    if (move instanceof Move.Send<R, F>) {
      return send();
    }
    return move instanceof Move.LookUp<R, F> lookUp
        ? look(lookUp.window())
        : pause((Move.Pause<R, F>) move);
  }

  private Move<R, F> send() {
    R answer;
    try {
      answer = task.call().execute();
    } catch (RuntimeException | Error e) {
      return course.sendFailed(e);
    }
    return course.answered(answer);
  }

  private Move<R, F> look(TimeWindow window) {
    List<F> items;
    try {
      items = task.look(window).run();
    } catch (RuntimeException | Error e) {
      return course.lookFailed(e);
    }
    return course.looked(items);
  }

  private Move<R, F> pause(Move.Pause<R, F> pause) {
    try {
      sleeper.sleep(pause.time());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return course.interrupted(e);
    }
    return course.paused();
  }
}

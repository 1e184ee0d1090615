package io.github.subfleet.sandbox.effect;

import io.github.subfleet.sandbox.course.Course;
import io.github.subfleet.sandbox.course.Taken;
import io.github.subfleet.sandbox.http.Delivery;
import io.github.subfleet.sandbox.http.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;

/** Requests and answers that are held up, by the exchange's clock. */
final class Delays {
  private Delays() {}

  static Reply deliverLate(Hit hit) {
    return hit.late(hit::run);
  }

  /** What the exchange refuses, it refuses at once. */
  static Reply executeLate(Hit hit) {
    Course course = hit.scene().course();
    Taken taken = course.take(hit.request());
    Reply refusal = taken.refusal();
    return refusal == null ? hit.late(() -> course.execute(taken)) : refusal;
  }

  static Reply answerLate(Hit hit) {
    Reply reply = hit.run();
    return hit.late(() -> reply);
  }

  static Reply dripAnswer(Hit hit) {
    Instant start = hit.scene().clock().instant();
    return hit.run().by(new Delivery.Dripped((part, of) -> {
      Duration until = hit.time().multipliedBy(part + 1L).dividedBy(of);
      try {
        hit.scene().agenda().await(start.plus(until), () -> part);
      } catch (CancellationException e) {
        throw new IOException("the sandbox was closed", e);
      }
    }));
  }

  static Reply jumpClock(Hit hit) {
    hit.scene().clock().advance(hit.time());
    return hit.run();
  }
}

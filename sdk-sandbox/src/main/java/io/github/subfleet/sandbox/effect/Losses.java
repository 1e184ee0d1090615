package io.github.subfleet.sandbox.effect;

import io.github.subfleet.sandbox.http.Door;
import io.github.subfleet.sandbox.http.Reply;

/** Connections and answers that are lost. */
final class Losses {
  private Losses() {}

  static Reply refuseConnections(Hit hit) {
    Scene scene = hit.scene();
    Door door = scene.door();
    door.shut();
    scene.agenda().schedule(scene.clock().instant().plus(hit.time()), door::open);
    // Last, since whoever notices may set the clock forward at once.
    door.hangUp();
    return Reply.none();
  }

  static Reply dropAnswer(Hit hit) {
    hit.run();
    return Reply.none();
  }
}

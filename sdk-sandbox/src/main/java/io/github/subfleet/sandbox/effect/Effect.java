package io.github.subfleet.sandbox.effect;

import io.github.subfleet.sandbox.http.Reply;

/** What a kind of fault does. */
@FunctionalInterface
interface Effect {
  /** Answers the request that was struck. */
  Reply answer(Hit hit);
}

package io.github.subfleet.benchmarks.process;

import io.github.subfleet.benchmarks.peer.Peer;
import io.github.subfleet.benchmarks.peer.PeerWork;
import io.github.subfleet.benchmarks.peer.Target;

/** A program that makes one call. */
public final class OneCall {
  private OneCall() {}

  /** Takes the peer and the base URL. */
  public static void main(String[] arguments) throws Exception {
    try (PeerWork.Calls calls = Peer.valueOf(arguments[0]).work().calls(new Target(arguments[1]))) {
      if (calls.page(1) == null) {
        throw new IllegalStateException("no page");
      }
    }
    System.exit(0);
  }
}

package io.github.subfleet.benchmarks.work;

import io.github.subfleet.benchmarks.peer.Target;
import io.github.subfleet.benchmarks.server.ServerAddress;

/** How calls travel. */
public enum Transport {
  /** HTTP/1.1 without encryption, connections kept. */
  HTTP,
  /** HTTP/2 over TLS. */
  TLS;

  Target target(ServerAddress server) {
    return new Target(this == HTTP ? server.http() : server.https());
  }
}

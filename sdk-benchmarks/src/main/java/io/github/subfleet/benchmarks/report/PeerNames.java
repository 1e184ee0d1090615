package io.github.subfleet.benchmarks.report;

import io.github.subfleet.benchmarks.peer.Peer;

/** What peers are called in tables. */
final class PeerNames {
  private PeerNames() {}

  static String of(Peer peer) {
    return switch (peer) {
      case LIMIT -> "limit";
      case PLAIN -> "plain";
      case CONNECTOR -> "official, one jar";
      case OFFICIAL -> "official, modules";
      case OFFICIAL_UNVALIDATED -> "official, modules, no validation";
      case XCHANGE -> "XChange";
      case SUBFLEET -> "Subfleet";
    };
  }
}

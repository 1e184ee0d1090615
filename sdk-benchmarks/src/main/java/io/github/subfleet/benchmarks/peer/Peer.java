package io.github.subfleet.benchmarks.peer;

import io.github.subfleet.benchmarks.peer.connector.ConnectorPeer;
import io.github.subfleet.benchmarks.peer.limit.LimitPeer;
import io.github.subfleet.benchmarks.peer.official.OfficialPeer;
import io.github.subfleet.benchmarks.peer.plain.PlainPeer;
import io.github.subfleet.benchmarks.peer.subfleet.SubfleetPeer;
import io.github.subfleet.benchmarks.peer.xchange.XChangePeer;

/** Who takes part. A peer that cannot do a piece of work says so with an {@link UnsupportedOperationException}. */
public enum Peer {
  /** OkHttp, {@code Mac} and a hand-written reader: what no SDK on OkHttp can beat by much. */
  LIMIT,
  /** Retrofit and Moshi as most people would write it. */
  PLAIN,
  /** The official client in one jar, which gives its answers as text. */
  CONNECTOR,
  /** The official client in modules, with the validation that it does on each call. */
  OFFICIAL,
  /** The same without its validation. */
  OFFICIAL_UNVALIDATED,
  /** XChange. */
  XCHANGE,
  /** This SDK. */
  SUBFLEET;

  /** Makes the work of this peer; classes of others are not loaded. */
  public PeerWork work() {
    return switch (this) {
      case LIMIT -> new LimitPeer();
      case PLAIN -> new PlainPeer();
      case CONNECTOR -> new ConnectorPeer();
      case OFFICIAL -> new OfficialPeer(true);
      case OFFICIAL_UNVALIDATED -> new OfficialPeer(false);
      case XCHANGE -> new XChangePeer();
      case SUBFLEET -> new SubfleetPeer();
    };
  }
}

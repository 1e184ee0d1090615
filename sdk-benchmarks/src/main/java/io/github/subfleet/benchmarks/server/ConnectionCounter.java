package io.github.subfleet.benchmarks.server;

import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.IOSessionListener;

/** Counts connections. */
final class ConnectionCounter implements IOSessionListener {
  private final Counters counters;

  ConnectionCounter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public void connected(IOSession session) {
    counters.connection();
  }

  @Override
  public void startTls(IOSession session) {}

  @Override
  public void inputReady(IOSession session) {}

  @Override
  public void outputReady(IOSession session) {}

  @Override
  public void timeout(IOSession session) {}

  @Override
  public void exception(IOSession session, Exception e) {}

  @Override
  public void disconnected(IOSession session) {}
}

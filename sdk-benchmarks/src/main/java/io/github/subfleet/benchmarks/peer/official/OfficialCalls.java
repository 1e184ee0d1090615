package io.github.subfleet.benchmarks.peer.official;

import com.binance.connector.client.common.ApiException;
import io.github.subfleet.benchmarks.peer.PeerWork;

/** Calls with what the official client does by default. */
record OfficialCalls(OfficialOperation operation) implements PeerWork.Calls {
  @Override
  public OfficialPage page(int page) throws ApiException {
    return operation.page(page);
  }

  @Override
  public void close() {
    operation.close();
  }
}

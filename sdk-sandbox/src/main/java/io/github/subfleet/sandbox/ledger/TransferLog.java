package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Transfer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transfers that have been made, oldest first. */
public final class TransferLog {
  private final List<Transfer> transfers = new ArrayList<>();
  private final Map<String, Transfer> byClientId = new HashMap<>();
  private long nextId;

  TransferLog(long firstId) {
    nextId = firstId;
  }

  /** The id for the next transfer; each one is given out once. */
  public long nextId() {
    return nextId++;
  }

  /** Adds a transfer. */
  public void add(Transfer transfer) {
    transfers.add(transfer);
    if (transfer.clientId() != null) {
      byClientId.put(transfer.clientId(), transfer);
    }
  }

  /** All transfers so far. */
  public List<Transfer> all() {
    return List.copyOf(transfers);
  }

  /** The transfer that was made under a caller's own id. */
  public Optional<Transfer> byClientId(String clientId) {
    return Optional.ofNullable(byClientId.get(clientId));
  }
}

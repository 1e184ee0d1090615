package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.Transfer;
import io.github.subfleet.sandbox.TransferStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The transfers of every kind that have been accepted. Each is written down here once, by the {@link Cashier}; all
 * histories are views of this log.
 */
public final class TransferLog {
  private final TreeMap<Long, Transfer> byId = new TreeMap<>();
  private final Map<String, Long> idsByClientId = new HashMap<>();
  private long nextId;

  TransferLog(long firstId) {
    nextId = firstId;
  }

  /** Writes a transfer down under the next id; each one is given out once. */
  Transfer add(TransferOrder order, Instant time, Instant due, TransferStatus status) {
    Transfer transfer = new Transfer(
        nextId++,
        order.kind(),
        order.clientId(),
        order.from().email(),
        order.from().wallet(),
        order.to().email(),
        order.to().wallet(),
        order.asset(),
        order.amount(),
        time,
        due,
        status);
    byId.put(transfer.id(), transfer);
    if (transfer.clientId() != null) {
      idsByClientId.put(transfer.clientId(), transfer.id());
    }
    return transfer;
  }

  /** Notes how far a transfer has come. */
  void update(Transfer transfer) {
    byId.put(transfer.id(), transfer);
  }

  /** All transfers so far, oldest first. */
  public List<Transfer> all() {
    return List.copyOf(byId.values());
  }

  /** All transfers so far, newest first, as histories show them; the live exchange's order is not documented. */
  public Stream<Transfer> newestFirst() {
    return byId.descendingMap().values().stream();
  }

  /** The transfer that was made under a caller's own id. */
  public Optional<Transfer> byClientId(String clientId) {
    return Optional.ofNullable(idsByClientId.get(clientId)).map(byId::get);
  }
}

package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.TransferKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer is to move, before it has.
 *
 * @param kind how it comes about
 * @param clientId the caller's own id; null if there is none
 * @param from the payer
 * @param to the receiver
 * @param asset what is moved
 * @param amount how much of it; above zero
 */
public record TransferOrder(
    TransferKind kind,
    @Nullable String clientId,
    Holder from,
    Holder to,
    String asset,
    BigDecimal amount) {

  /** An order without an id of the caller's. */
  public TransferOrder(TransferKind kind, Holder from, Holder to, String asset, BigDecimal amount) {
    this(kind, null, from, to, asset, amount);
  }
}

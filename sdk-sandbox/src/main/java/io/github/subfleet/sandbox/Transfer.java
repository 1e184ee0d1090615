package io.github.subfleet.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that the exchange has accepted, as it stood at the moment of reading.
 *
 * @param id the exchange's id of it, {@code tranId} or {@code txnId} on the wire; larger for later ones
 * @param kind how it came about
 * @param clientId the caller's own id, {@code clientTranId} on the wire; null if the request had none
 * @param fromEmail the account that pays
 * @param from the wallet that pays
 * @param toEmail the account that receives
 * @param to the wallet that receives
 * @param asset what is moved
 * @param amount how much of it
 * @param time when it was accepted, by the sandbox's clock
 * @param due when the money is to move; equal to {@code time} unless it was scheduled for later
 * @param status how far it has come; only {@link TransferStatus#SUCCESS} has moved money
 */
public record Transfer(
    long id,
    TransferKind kind,
    @Nullable String clientId,
    String fromEmail,
    Wallet from,
    String toEmail,
    Wallet to,
    String asset,
    BigDecimal amount,
    Instant time,
    Instant due,
    TransferStatus status) {

  /**
   * Whether an account is on one of its sides.
   *
   * @param email the account
   * @return whether it pays or receives
   */
  public boolean involves(String email) {
    return fromEmail.equals(email) || toEmail.equals(email);
  }

  /**
   * The same transfer at another stage.
   *
   * @param newStatus how far it has come
   * @return a copy with that status
   */
  public Transfer withStatus(TransferStatus newStatus) {
    return new Transfer(
        id, kind, clientId, fromEmail, from, toEmail, to, asset, amount, time, due, newStatus);
  }
}

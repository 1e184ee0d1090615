package io.github.subfleet.sandbox;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A deposit from outside the exchange, as it stood at the moment of reading.
 *
 * @param id the exchange's id of it
 * @param email the sub-account it came to
 * @param coin what was deposited
 * @param network the network it came over
 * @param amount how much of it
 * @param status how far it has come
 * @param address the sub-account's address on that network
 * @param addressTag the tag that goes with the address; empty if there is none
 * @param txId the id of the transaction on the network
 * @param sourceAddress where it came from
 * @param time when the exchange took note of it, by the sandbox's clock
 */
public record Deposit(
    String id,
    String email,
    String coin,
    String network,
    BigDecimal amount,
    DepositStatus status,
    String address,
    String addressTag,
    String txId,
    String sourceAddress,
    Instant time) {

  /**
   * The same deposit at another stage.
   *
   * @param newStatus how far it has come
   * @return a copy with that status
   */
  public Deposit withStatus(DepositStatus newStatus) {
    return new Deposit(
        id,
        email,
        coin,
        network,
        amount,
        newStatus,
        address,
        addressTag,
        txId,
        sourceAddress,
        time);
  }
}

package io.github.subfleet.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that has moved money.
 *
 * @param id the exchange's id of it, {@code tranId} on the wire; larger for later ones
 * @param clientId the caller's own id, {@code clientTranId} on the wire; null if the request had none
 * @param fromEmail the account that paid
 * @param from the wallet that paid
 * @param toEmail the account that received
 * @param to the wallet that received
 * @param asset what was moved
 * @param amount how much of it
 * @param time when, by the sandbox's clock
 */
public record Transfer(
    long id,
    @Nullable String clientId,
    String fromEmail,
    Wallet from,
    String toEmail,
    Wallet to,
    String asset,
    BigDecimal amount,
    Instant time) {}

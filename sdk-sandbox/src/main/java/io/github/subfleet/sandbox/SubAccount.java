package io.github.subfleet.sandbox;

import java.time.Instant;

/**
 * A sub-account as it stood at the moment of reading.
 *
 * @param id the exchange's id of it
 * @param email the e-mail address that names it
 * @param createTime when it was created
 * @param frozen whether it is frozen
 * @param marginEnabled whether it has a margin account; the first transfer into a margin wallet opens one
 * @param futuresEnabled whether it has a futures account, without which its futures wallets take and give nothing
 * @param optionsEnabled whether it has an options account
 */
public record SubAccount(
    long id,
    String email,
    Instant createTime,
    boolean frozen,
    boolean marginEnabled,
    boolean futuresEnabled,
    boolean optionsEnabled) {}

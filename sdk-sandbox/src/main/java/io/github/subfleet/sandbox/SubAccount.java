package io.github.subfleet.sandbox;

import io.github.subfleet.sandbox.ledger.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sub-account as it stood at the moment of reading.
 *
 * @param id the exchange's id of it
 * @param email the e-mail address that names it
 * @param remark the master account's note on it; empty if there is none
 * @param mobile the telephone number on file; null if there is none
 * @param createTime when it was created
 * @param frozen whether it is frozen
 * @param marginEnabled whether it has a margin account; the first transfer into a margin wallet opens one
 * @param futuresEnabled whether it has a futures account, without which its futures wallets take and give nothing
 * @param optionsEnabled whether it has an options account
 */
public record SubAccount(
    long id,
    String email,
    String remark,
    @Nullable Long mobile,
    Instant createTime,
    boolean frozen,
    boolean marginEnabled,
    boolean futuresEnabled,
    boolean optionsEnabled) {

  static SubAccount of(Account account) {
    return new SubAccount(
        account.id(),
        account.email(),
        account.remark(),
        account.mobile(),
        account.createTime(),
        account.frozen(),
        account.marginEnabled(),
        account.futuresEnabled(),
        account.optionsEnabled());
  }
}

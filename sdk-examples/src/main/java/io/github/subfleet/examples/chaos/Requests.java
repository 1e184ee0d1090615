package io.github.subfleet.examples.chaos;

import io.github.subfleet.subaccount.model.AccountType;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;

/** Turns intents into requests. */
final class Requests {
  static final String ASSET = "USDT";

  private Requests() {}

  static UniversalTransferRequest of(Intent intent) {
    return UniversalTransferRequest.builder()
        .fromEmail(intent.from())
        .toEmail(intent.to())
        .fromAccountType(AccountType.SPOT)
        .toAccountType(AccountType.SPOT)
        .asset(ASSET)
        .amount(intent.amount())
        .build();
  }
}

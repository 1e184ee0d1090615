package io.github.subfleet.examples.chaos;

import io.github.subfleet.core.error.ApiException;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.request.UniversalTransferRequest;
import java.time.Duration;

/** Tries each intent again when it fails, as most programs do: it takes a failure for something that did not happen. */
final class NaivePayer implements Payer {
  private static final int ATTEMPTS = 3;

  private final SubAccountClient client;
  private final VirtualTime time;

  NaivePayer(SubAccountClient client, VirtualTime time) {
    this.client = client;
    this.time = time;
  }

  @Override
  public Verdict pay(Intent intent) throws InterruptedException {
    UniversalTransferRequest request = Requests.of(intent);
    for (int i = 0; i < ATTEMPTS; i++) {
      try {
        client.assets().universalTransfer(request).execute();
        return new Verdict(Belief.EXECUTED, "answered");
      } catch (ApiException e) {
        time.sleep(Duration.ofSeconds(1));
      }
    }
    return new Verdict(Belief.NOT_EXECUTED, "failed " + ATTEMPTS + " times");
  }
}

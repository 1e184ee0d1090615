package io.github.subfleet.consumer;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.subaccount.SubAccountClient;

/** Compiles against what a user gets, as a module. */
public final class Consumer {
  private Consumer() {}

  public static void main(String[] arguments) {
    try (SubAccountClient client =
        SubAccountClient.builder().credentials(Credentials.hmac("key", "secret")).build()) {
      System.out.println(client.assets().spotSummary(r -> r.size(20)).operation());
    }
  }
}

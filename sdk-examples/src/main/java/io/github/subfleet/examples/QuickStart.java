package io.github.subfleet.examples;

import io.github.subfleet.core.auth.Credentials;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.SpotSubUserAsset;

public class QuickStart {
  public static void main(String[] args) {
    try (Sandbox sandbox = Sandbox.start();
        SubAccountClient client = SubAccountClient.builder()
            .baseUrl(sandbox.baseUrl())
            .credentials(Credentials.hmac(
                sandbox.masterKey().apiKey(), sandbox.masterKey().secretKey()))
            .build()) {
      for (SpotSubUserAsset account : client.assets().spotSummary().items()) {
        System.out.println(account.email() + " " + account.totalAsset() + " BTC");
      }
    }
  }
}

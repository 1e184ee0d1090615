package io.github.subfleet.examples;

import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.subaccount.SubAccountClient;
import org.jspecify.annotations.Nullable;

/** A client, and the sandbox it talks to if there is one. */
record Session(SubAccountClient client, @Nullable Sandbox sandbox) implements AutoCloseable {
  static Session live(SubAccountClient client) {
    return new Session(client, null);
  }

  static Session onSandbox(SubAccountClient client, Sandbox sandbox) {
    return new Session(client, sandbox);
  }

  @Override
  public void close() {
    client.close();
    if (sandbox != null) {
      sandbox.close();
    }
  }
}

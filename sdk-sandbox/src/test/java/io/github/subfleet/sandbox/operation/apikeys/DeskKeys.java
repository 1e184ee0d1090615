package io.github.subfleet.sandbox.operation.apikeys;

import io.github.subfleet.sandbox.KeyType;
import io.github.subfleet.sandbox.Sandbox;
import io.github.subfleet.sandbox.SandboxKey;
import io.github.subfleet.sandbox.client.Answer;
import io.github.subfleet.sandbox.client.Client;

/** What the master account does with keys of a sub-account that has none yet, and what can be done with them. */
final class DeskKeys {
  static final String EMAIL = "desk-2@fund.example";
  static final String DESK = "email=desk-2%40fund.example";
  static final String KEYS = "/sapi/v1/sub-account/subAccountApi";
  static final String PERMISSION = "/sapi/v1/sub-account/subAccountApiPermission";
  static final String RESTRICTION = "/sapi/v1/sub-account/subAccountApi/ipRestriction";
  static final String ADD_RESTRICTION = "/sapi/v2/sub-account/subAccountApi/ipRestriction";
  static final String IP_LIST = "/sapi/v1/sub-account/subAccountApi/ipRestriction/ipList";
  static final String NO_SUCH_KEY = "400 -2008 Invalid Api-Key ID.";
  static final String NO_SUCH_ACCOUNT =
      "400 -5021 The accounts are not master and sub-account of each other.";
  static final String REJECTED = "401 -2015 Invalid API-key, IP, or permissions for action.";

  private final Sandbox sandbox;
  private final Client master;

  DeskKeys(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.master = new Client(sandbox);
  }

  /** Creates a key with a shared secret. */
  SandboxKey create(String rest) {
    Answer answer = master.post(KEYS, DESK + "&apiName=bot&" + rest);
    return new SandboxKey(
        KeyType.HMAC, (String) answer.at("apiKey"), (String) answer.at("secretKey"));
  }

  /** The parameters that name a key. */
  static String named(SandboxKey key) {
    return DESK + "&subAccountApiKey=" + key.apiKey();
  }

  /** Reads with a key, which takes no permission. */
  Answer read(SandboxKey key) {
    return new Client(sandbox, key).get("/sapi/v1/sub-account/transfer/subUserHistory", "");
  }

  /** Does with a key what only one may do that may trade. */
  Answer pay(SandboxKey key) {
    return new Client(sandbox, key)
        .post("/sapi/v1/sub-account/transfer/subToMaster", "asset=USDT&amount=1");
  }
}

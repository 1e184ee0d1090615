package io.github.subfleet.sandbox.junit;

import java.util.regex.Pattern;

/** What secrets look like. Punctuation that was percent-encoded is to be decoded before. */
enum SecretPattern {
  /** A key or a shared secret of the exchange or of the sandbox, or an HMAC signature in hexadecimal. */
  KEY_OR_SIGNATURE("(?<![A-Za-z0-9+/_.-])[A-Za-z0-9]{64}(?![A-Za-z0-9+/=_-])"),
  /** An Ed25519 signature in Base64. */
  ED25519_SIGNATURE("(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}=="),
  /** An RSA signature of 2048 bits or more in Base64. */
  RSA_SIGNATURE("[A-Za-z0-9+/]{340,}"),
  /** The start of a private key. */
  PRIVATE_KEY("-----BEGIN [A-Z ]*PRIVATE KEY-----(?:\\s|\\\\[rn])*[A-Za-z0-9+/]{16}"),
  /** The header with the key. */
  KEY_HEADER("(?i)x-mbx-apikey\"?\\s*[:=]\\s*\\[?\"?[^\\s*\"\\]]"),
  /** The parameter with the signature. */
  SIGNATURE_PARAMETER("(?i)[?&]signature=[^\\s&*]"),
  /** A property, or the component of a record, with a secret. */
  SECRET_PROPERTY(
      "(?i)\\b(?:secretKey|passphrase|password)\"?\\s*[:=]\\s*\"?(?!null\\b)[A-Za-z0-9]"),
  /** Who somebody is to a server or a proxy. */
  AUTHORIZATION_HEADER("(?i)authorization\"?\\s*[:=]\\s*\"?(?:basic|bearer)\\s+[A-Za-z0-9]");

  private final Pattern pattern;

  SecretPattern(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  Pattern pattern() {
    return pattern;
  }
}

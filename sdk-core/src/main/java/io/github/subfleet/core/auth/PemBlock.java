package io.github.subfleet.core.auth;

import java.util.Base64;

/** What stands between a BEGIN and an END line. */
final class PemBlock {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final String PLAIN = "PRIVATE KEY";
  private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

  private final String label;
  private final byte[] der;

  private PemBlock(String label, byte[] der) {
    this.label = label;
    this.der = der;
  }

  byte[] der() {
    return der;
  }

  boolean isEncrypted() {
    return label.equals(ENCRYPTED);
  }

  /** Finds the first private key. What else is there only matters if there is none, to say what it is. */
  static PemBlock privateKeyOf(String pem) {
    if (pem.isBlank()) {
      throw new CredentialsException("the private key is empty");
    }
    // Where text passes through a variable, line ends often arrive as a backslash and an n.
    String text = pem.replace("\\r", "").replace("\\n", "\n");
    String firstOther = null;
    for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + BEGIN.length())) {
      int labelEnd = text.indexOf(DASHES, at + BEGIN.length());
      if (labelEnd < 0) {
        throw truncated();
      }
      String label = text.substring(at + BEGIN.length(), labelEnd);
      if (label.equals(PLAIN) || label.equals(ENCRYPTED)) {
        return new PemBlock(label, bytes(text, label, labelEnd + DASHES.length()));
      }
      firstOther = firstOther == null ? label : firstOther;
    }
    throw firstOther == null
        ? new CredentialsException(
            "this is not a private key in PEM: it has no line -----BEGIN PRIVATE KEY-----")
        : new CredentialsException(reasonAgainst(firstOther));
  }

  private static byte[] bytes(String text, String label, int from) {
    int end = text.indexOf(END + label + DASHES, from);
    if (end < 0) {
      throw truncated();
    }
    StringBuilder base64 = new StringBuilder(end - from);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        base64.append(c);
      }
    }
    if (base64.isEmpty()) {
      throw new CredentialsException("the private key is empty between BEGIN and END");
    }
    try {
      return Base64.getDecoder().decode(base64.toString());
    } catch (IllegalArgumentException e) {
      // Without the cause, which may show a piece of the key.
      throw new CredentialsException(
          "the private key is truncated or damaged: what stands between BEGIN and END is not"
              + " Base64");
    }
  }

  private static CredentialsException truncated() {
    return new CredentialsException("the private key is truncated: its END line is missing");
  }

  private static String reasonAgainst(String label) {
    if (label.endsWith("PUBLIC KEY")) {
      return "this is a public key: the private key that belongs to it is needed";
    }
    if (label.contains("CERTIFICATE")) {
      return "this is a certificate: a private key is needed";
    }
    return switch (label) {
      case "RSA PRIVATE KEY" ->
        "this private key is in the PKCS#1 format: convert it to PKCS#8, for example with openssl"
            + " pkcs8 -topk8 -in old.pem -out new.pem";
      case "OPENSSH PRIVATE KEY" ->
        "this private key is in the format of OpenSSH: convert it to PKCS#8, for example with"
            + " ssh-keygen -p -m PKCS8";
      case "EC PRIVATE KEY", "DSA PRIVATE KEY" ->
        PrivateKeySigner.reasonAgainst(label.substring(0, label.indexOf(' ')));
      default ->
        "this PEM text has no private key: its BEGIN line must say PRIVATE KEY or ENCRYPTED"
            + " PRIVATE KEY";
    };
  }
}

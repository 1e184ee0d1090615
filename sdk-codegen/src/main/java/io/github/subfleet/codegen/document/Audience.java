package io.github.subfleet.codegen.document;

/** Whose API key an operation takes. */
public enum Audience {
  MASTER("a master account"),
  SUB_ACCOUNT("a sub-account"),
  INVESTOR_MASTER("an investor's master account"),
  TRADING_TEAM_MASTER("a trading team's master account"),
  TRADING_TEAM_SUB_ACCOUNT("a trading team's sub-account");

  private final String text;

  Audience(String text) {
    this.text = text;
  }

  /** The audience in words. */
  public String text() {
    return text;
  }
}

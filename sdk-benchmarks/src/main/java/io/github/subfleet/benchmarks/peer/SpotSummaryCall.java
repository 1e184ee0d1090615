package io.github.subfleet.benchmarks.peer;

/** The call that everybody makes. */
public final class SpotSummaryCall {
  /** The path, without a leading slash. */
  public static final String PATH = "sapi/v1/sub-account/spotSummary";

  /** How many sub-accounts a page has. */
  public static final int SIZE = 20;

  /** An address with something to encode in it, as many sub-accounts have. */
  public static final String EMAIL = "desk+alpha_1@sub-fund1.example.com";

  private SpotSummaryCall() {}
}

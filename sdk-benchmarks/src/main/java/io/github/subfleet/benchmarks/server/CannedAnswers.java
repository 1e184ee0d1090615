package io.github.subfleet.benchmarks.server;

import java.nio.charset.StandardCharsets;

/** The pages of a scan of 10,000 sub-accounts, made once. */
public final class CannedAnswers {
  /** How many sub-accounts there are. */
  public static final int SUB_ACCOUNTS = 10_000;

  /** How many of them are on a page. */
  public static final int PAGE_SIZE = 20;

  private final byte[][] pages = new byte[SUB_ACCOUNTS / PAGE_SIZE][];

  /** Makes the pages. */
  public CannedAnswers() {
    for (int page = 0; page < pages.length; page++) {
      pages[page] = page(page * PAGE_SIZE, PAGE_SIZE);
    }
  }

  /** How many pages there are. */
  public int count() {
    return pages.length;
  }

  /**
   * Gives a page.
   *
   * @param number counted from 1; what is beyond the last is the last
   */
  public byte[] page(int number) {
    return pages[Math.min(Math.max(number, 1), pages.length) - 1];
  }

  /**
   * Makes a page of any size.
   *
   * @param first the number of the first sub-account
   * @param size how many sub-accounts are on it
   */
  public static byte[] page(int first, int size) {
    StringBuilder json = new StringBuilder(96 + 80 * size)
        .append("{\"totalCount\":")
        .append(SUB_ACCOUNTS)
        .append(",\"masterAccountTotalAsset\":\"17.24680135\",\"spotSubUserAssetBtcVoList\":[");
    for (int i = first; i < first + size; i++) {
      json.append(i == first ? "" : ",")
          .append("{\"email\":\"desk+alpha_")
          .append(i)
          .append("@sub-fund1.example.com\",\"totalAsset\":\"")
          .append(i % 97)
          .append('.')
          .append(10_000_000 + i)
          .append("\"}");
    }
    return json.append("]}").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Finds the page that a query asks for. */
  static int pageOf(CharSequence requestTarget) {
    String target = requestTarget.toString();
    int at = target.indexOf("page=");
    if (at < 0) {
      return 1;
    }
    int page = 0;
    for (int i = at + 5; i < target.length() && Character.isDigit(target.charAt(i)); i++) {
      page = 10 * page + (target.charAt(i) - '0');
    }
    return page;
  }
}

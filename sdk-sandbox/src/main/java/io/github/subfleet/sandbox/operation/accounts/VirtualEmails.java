package io.github.subfleet.sandbox.operation.accounts;

import io.github.subfleet.sandbox.ledger.Accounts;
import io.github.subfleet.sandbox.refusal.ErrorCode;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** The addresses of virtual sub-accounts: {@code text_virtual@lettersnoemail.com}, as in the documented example. */
final class VirtualEmails {
  private static final String PARAMETER = "subAccountString";
  private static final Pattern TEXT = Pattern.compile("^[A-Za-z0-9]{1,32}$");
  private static final String MARK = "_virtual@";
  private static final int LETTERS = 8;

  private VirtualEmails() {}

  /**
   * Makes an address up.
   *
   * @throws io.github.subfleet.sandbox.refusal.Refusal if the text has other characters than letters and digits, more
   *     than 32 of them, or was used before; all three are guesses
   */
  static String of(String text, Accounts accounts) {
    if (!TEXT.matcher(text).matches()) {
      throw ErrorCode.ILLEGAL_CHARACTERS.refusal(PARAMETER, TEXT);
    }
    boolean used = accounts.subAccounts().stream()
        .anyMatch(account -> account.email().startsWith(text + MARK));
    if (used) {
      throw ErrorCode.REJECTED.refusal("The subAccountString has been used before.");
    }
    SplittableRandom random = new SplittableRandom(text.hashCode());
    StringBuilder email = new StringBuilder(text).append(MARK);
    for (int i = 0; i < LETTERS; i++) {
      email.append((char) ('a' + random.nextInt(26)));
    }
    return email.append("noemail.com").toString();
  }
}

package io.github.subfleet.sandbox.ledger;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that deposits are sent to. They follow from the seed, the account and the network, so an account has the
 * same ones each time.
 *
 * <p>They look like those of their networks, but each holds a mark with characters that are not allowed there, so that
 * no wallet takes them: nobody must ever send real money to one.
 */
public final class DepositAddresses {
  private static final String MARK = "Sandb0x";
  private static final String CHARACTERS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final Form OTHER = new Form("", 40);
  private static final Map<String, Form> FORMS = Map.of(
      "BTC",
      new Form("bc1q", 42),
      DepositNetworks.LIGHTNING,
      new Form("lnbc", 190),
      "ETH",
      new Form("0x", 42),
      "BSC",
      new Form("0x", 42),
      "ARBITRUM",
      new Form("0x", 42),
      "TRX",
      new Form("T", 34),
      "SOL",
      new Form("", 44),
      "XRP",
      new Form("r", 34),
      "DOGE",
      new Form("D", 34));

  private final long seed;

  DepositAddresses(long seed) {
    this.seed = seed;
  }

  /**
   * An account's address on a network. Those of the XRP network need a tag.
   *
   * @param amount how much will be sent, which matters on the network LIGHTNING only; null if that is not known
   */
  public DepositAddress of(String email, String network, @Nullable BigDecimal amount) {
    SplittableRandom random = random(email + " " + network + " " + forAmount(network, amount));
    String address = FORMS.getOrDefault(network, OTHER).fill(random);
    String tag = network.equals("XRP") ? String.valueOf(random.nextInt(100_000, 1_000_000)) : "";
    return new DepositAddress(address, tag);
  }

  private static String forAmount(String network, @Nullable BigDecimal amount) {
    return network.equals(DepositNetworks.LIGHTNING) && amount != null
        ? amount.stripTrailingZeros().toPlainString()
        : "";
  }

  private SplittableRandom random(String label) {
    return new SplittableRandom(seed * 31 + label.hashCode());
  }

  private record Form(String prefix, int length) {
    String fill(SplittableRandom random) {
      StringBuilder text = new StringBuilder(length).append(prefix).append(MARK);
      while (text.length() < length) {
        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      return text.toString();
    }
  }
}

package io.github.subfleet.sandbox.ledger;

import io.github.subfleet.sandbox.ProductType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The contracts there are and their mark prices.
 *
 * <p>Every trading pair with USDT or USDC has a perpetual future, and every asset but these a coin-margined one and any
 * options. Unless a mark price is set, it is the one that follows from {@link Prices}; that of an option is what it
 * would pay now.
 */
public final class Contracts {
  private static final Set<String> MARGIN_ASSETS = Set.of("USDT", "USDC");
  private static final Pattern COIN_MARGINED = Pattern.compile("([A-Z0-9]+)USD_PERP");
  private static final Pattern OPTION =
      Pattern.compile("([A-Z0-9]+)-\\d{6}-(\\d{1,12}(?:\\.\\d{1,8})?)-([CP])");
  private static final BigDecimal BTC_CONTRACT = new BigDecimal("100");
  private static final BigDecimal OTHER_CONTRACT = BigDecimal.TEN;
  private static final String DOLLAR = "USDT";
  private static final int DECIMALS = 8;

  /** What stands for a price of 0, by which nothing can be divided. */
  private static final BigDecimal LEAST_PRICE = BigDecimal.ONE.movePointLeft(DECIMALS);

  private final Map<String, BigDecimal> markPrices = new HashMap<>();
  private final Prices prices;

  Contracts(Prices prices) {
    this.prices = prices;
  }

  /** The contract of a symbol, if there is one. */
  Optional<Contract> find(String symbol) {
    Matcher coinMargined = COIN_MARGINED.matcher(symbol);
    if (coinMargined.matches()) {
      String base = coinMargined.group(1);
      BigDecimal size = base.equals("BTC") ? BTC_CONTRACT : OTHER_CONTRACT;
      return Optional.of(new Contract(symbol, ProductType.CM, base, base, size))
          .filter(contract -> hasCoin(base));
    }
    Matcher option = OPTION.matcher(symbol);
    if (option.matches()) {
      String base = option.group(1);
      return Optional.of(new Contract(symbol, ProductType.OPTION, base, DOLLAR, BigDecimal.ONE))
          .filter(contract -> hasCoin(base));
    }
    return prices
        .pair(symbol)
        .filter(pair -> MARGIN_ASSETS.contains(pair.get(1)))
        .map(pair -> usdtMargined(symbol, pair));
  }

  /**
   * The contract of a symbol.
   *
   * @throws IllegalArgumentException if there is none
   */
  Contract require(String symbol) {
    return find(symbol)
        .orElseThrow(() -> new IllegalArgumentException(
            "symbol must be one like BTCUSDT, BTCUSD_PERP or BTC-271231-100000-C with an asset that"
                + " has a price, but was " + symbol));
  }

  /**
   * The kind of a contract.
   *
   * @throws IllegalArgumentException if there is no such contract
   */
  public ProductType requireProduct(String symbol) {
    return require(symbol).product();
  }

  /** The kind of a contract, if there is one of the symbol. */
  public Optional<ProductType> product(String symbol) {
    return find(symbol).map(Contract::product);
  }

  /**
   * The mark price of a contract; 0 for an option that would pay nothing, above 0 for all others.
   *
   * @throws IllegalArgumentException if there is no such contract
   */
  public BigDecimal markPrice(String symbol) {
    Contract contract = require(symbol);
    BigDecimal set = markPrices.get(symbol);
    if (set != null) {
      return set;
    }
    return switch (contract.product()) {
      case UM -> price(contract.base(), contract.marginAsset());
      case CM -> price(contract.base(), DOLLAR);
      case OPTION -> intrinsicValue(contract);
    };
  }

  /**
   * Sets a mark price, which from then on does not follow other prices any more.
   *
   * @throws IllegalArgumentException if there is no such contract, or the price is not above 0; for options 0 will do
   */
  public void setMarkPrice(String symbol, BigDecimal price) {
    boolean option = require(symbol).product() == ProductType.OPTION;
    if (price.signum() < 0 || (price.signum() == 0 && !option)) {
      throw new IllegalArgumentException(
          "a mark price must be above 0, or 0 for an option, but was " + price.toPlainString());
    }
    markPrices.put(symbol, price);
  }

  private static Contract usdtMargined(String symbol, List<String> pair) {
    return new Contract(symbol, ProductType.UM, pair.get(0), pair.get(1), BigDecimal.ONE);
  }

  private boolean hasCoin(String asset) {
    return prices.knows(asset) && !MARGIN_ASSETS.contains(asset);
  }

  private BigDecimal intrinsicValue(Contract contract) {
    Matcher option = OPTION.matcher(contract.symbol());
    if (!option.matches()) {
      throw new IllegalStateException(contract.symbol() + " is no option");
    }
    BigDecimal above = price(contract.base(), DOLLAR).subtract(new BigDecimal(option.group(2)));
    return (option.group(3).equals("C") ? above : above.negate()).max(BigDecimal.ZERO);
  }

  private BigDecimal price(String base, String quote) {
    BigDecimal quoteInBtc = prices.inBtc(quote).max(LEAST_PRICE);
    return prices.inBtc(base).divide(quoteInBtc, DECIMALS, RoundingMode.HALF_UP).max(LEAST_PRICE);
  }
}

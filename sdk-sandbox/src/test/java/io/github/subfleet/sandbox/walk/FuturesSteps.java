package io.github.subfleet.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subfleet.sandbox.Position;
import io.github.subfleet.sandbox.SandboxFutures;
import io.github.subfleet.sandbox.Wallet;
import io.github.subfleet.sandbox.client.Answer;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Moves of positions between accounts. */
final class FuturesSteps {
  private static final BigDecimal ROUNDING = new BigDecimal("0.000001");

  private FuturesSteps() {}

  static Step movePosition(Walk walk) {
    String from = walk.onceIn(30) ? walk.subAccount() : walk.oneOf(holders(walk));
    String to = walk.onceIn(6) ? walk.master() : walk.subAccount();
    Query query = new Query()
        .put("fromUserEmail", from)
        .put("toUserEmail", to)
        .put("productType", walk.onceIn(30) ? "OPTION" : "UM");
    for (int i = 0; i < 1 + walk.below(2); i++) {
      query
          .put("orderArgs[" + i + "].symbol", walk.symbol())
          .put("orderArgs[" + i + "].quantity", walk.oneOf(List.of("0.001", "0.01", "0.05", "7")))
          .put("orderArgs[" + i + "].positionSide", walk.onceIn(30) ? "LONG" : "BOTH");
    }
    return new Step(
        "movePosition",
        walk.masterKey(),
        query.toString(),
        EnumSet.of(Part.WALLETS, Part.POSITIONS, Part.POSITION_MOVES, Part.CLEARING),
        new Effect(walk, from, to));
  }

  /** Those who have positions; everybody with a futures account if nobody has. */
  private static List<String> holders(Walk walk) {
    List<String> all = Walk.emails(walk.ledger());
    List<String> holders = all.stream()
        .filter(email -> !walk.ledger().futures().positions(email).isEmpty())
        .toList();
    return holders.isEmpty() ? all : holders;
  }

  /**
   * What has been moved is entered, and what it has brought or cost. How much that is the books do not work out
   * themselves: it is right if nobody is richer or poorer at the mark prices, and as much is open as was before.
   */
  private static final class Effect implements Consumer<Answer> {
    private final Walk walk;
    private final List<String> parties;
    private final Map<String, BigDecimal> worth = new TreeMap<>();
    private final Map<String, BigDecimal> open;

    Effect(Walk walk, String from, String to) {
      this.walk = walk;
      this.parties = List.of(from, to);
      for (String email : Walk.emails(walk.ledger())) {
        worth.put(email, worth(email));
      }
      open = open();
    }

    @Override
    public void accept(Answer answer) {
      worth.forEach((email, before) -> assertThat(worth(email))
          .as("what the futures of %s are worth", email)
          .isCloseTo(before, within(ROUNDING)));
      assertThat(open()).as("what is open").isEqualTo(open);
      for (String email : parties) {
        walk.books().adopt(new Place(email, Wallet.USDT_FUTURE), "USDT");
      }
      for (Object order : (List<?>) answer.at("movePositionOrders")) {
        Map<?, ?> row = (Map<?, ?>) order;
        if (row.get("success").equals(true)) {
          walk.books()
              .enterMovedPosition(MovedPosition.of(row, walk.sandbox().clock().millis()));
        }
      }
    }

    /** What is in the wallet of USDT-margined futures, and what its positions have won or lost. */
    private BigDecimal worth(String email) {
      SandboxFutures futures = walk.ledger().futures();
      return futures.positions(email).stream()
          .filter(position -> position.symbol().endsWith("USDT"))
          .map(position -> futures
              .markPrice(position.symbol())
              .subtract(position.entryPrice())
              .multiply(position.amount()))
          .reduce(walk.ledger().balance(email, Wallet.USDT_FUTURE, "USDT"), BigDecimal::add);
    }

    /** How much of each contract is open, long less short. */
    private Map<String, BigDecimal> open() {
      Map<String, BigDecimal> sums = new TreeMap<>();
      for (String email : Walk.emails(walk.ledger())) {
        for (Position position : walk.ledger().futures().positions(email)) {
          sums.merge(position.symbol(), position.amount(), BigDecimal::add);
        }
      }
      sums.replaceAll((symbol, sum) -> sum.stripTrailingZeros());
      sums.values().removeIf(sum -> sum.signum() == 0);
      return sums;
    }
  }
}

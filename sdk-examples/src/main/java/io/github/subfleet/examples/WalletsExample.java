package io.github.subfleet.examples;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.github.subfleet.core.error.RefusedException;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.AssetBalanceV4;
import io.github.subfleet.subaccount.model.CoinMarginedFuturesAccount;
import io.github.subfleet.subaccount.model.FuturesAccount;
import io.github.subfleet.subaccount.model.FuturesAsset;
import io.github.subfleet.subaccount.model.FuturesType;
import io.github.subfleet.subaccount.model.MarginAsset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads all wallets of one sub-account: spot, cross margin, and both kinds of futures. */
@Command(name = "wallets", description = "Lists what all wallets of a sub-account hold.")
final class WalletsExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--email",
      paramLabel = "<e-mail>",
      defaultValue = "desk-1@fund.example",
      description = "The sub-account (default: ${DEFAULT-VALUE}).")
  private String email;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  WalletsExample() {}

  private record Row(String wallet, String asset, BigDecimal amount) {}

  @Override
  public void run() {
    try (Session session = exchange.open()) {
      SubAccountClient client = session.client();
      List<Row> rows = new ArrayList<>();
      rows.addAll(spot(client));
      rows.addAll(ifOpen("margin", () -> margin(client)));
      rows.addAll(ifOpen("USDT futures", () -> usdtMargined(client)));
      rows.addAll(ifOpen("coin futures", () -> coinMargined(client)));
      rows.removeIf(row -> row.amount().signum() == 0);
      spec.commandLine().getOut().println(table(rows));
    }
  }

  private List<Row> spot(SubAccountClient client) {
    List<AssetBalanceV4> balances =
        client.assets().assetsV4(r -> r.email(email)).execute().balances();
    return balances.stream()
        .map(b -> new Row("spot", b.asset(), b.free().add(b.locked())))
        .toList();
  }

  private List<Row> margin(SubAccountClient client) {
    List<MarginAsset> assets =
        client.assets().marginAccount(r -> r.email(email)).execute().assets();
    return assets.stream().map(a -> new Row("margin", a.asset(), a.netAsset())).toList();
  }

  // The type of futures says which part of the answer is there.
  private List<Row> usdtMargined(SubAccountClient client) {
    FuturesAccount account = client
        .assets()
        .futuresAccountV2(r -> r.email(email).futuresType(FuturesType.USDT_MARGINED))
        .execute()
        .usdtMargined();
    return account == null ? List.of() : rows("USDT futures", account.assets());
  }

  private List<Row> coinMargined(SubAccountClient client) {
    CoinMarginedFuturesAccount account = client
        .assets()
        .futuresAccountV2(r -> r.email(email).futuresType(FuturesType.COIN_MARGINED))
        .execute()
        .coinMargined();
    return account == null ? List.of() : rows("coin futures", account.assets());
  }

  private static List<Row> rows(String wallet, List<FuturesAsset> assets) {
    return assets.stream()
        .map(a -> new Row(wallet, a.asset(), a.walletBalance()))
        .toList();
  }

  /** An account that has not been opened is refused. */
  private List<Row> ifOpen(String wallet, Supplier<List<Row>> rows) {
    try {
      return rows.get();
    } catch (RefusedException e) {
      spec.commandLine().getOut().println("No " + wallet + " wallet: " + e.exchangeMessage());
      return List.of();
    }
  }

  /** With 8 decimals, or more if there are more. */
  private static String text(BigDecimal amount) {
    return amount.setScale(Math.max(8, amount.scale())).toPlainString();
  }

  private static String table(List<Row> rows) {
    return AsciiTable.builder()
        .data(
            rows,
            List.of(
                new Column().header("Wallet").dataAlign(HorizontalAlign.LEFT).with(Row::wallet),
                new Column().header("Asset").dataAlign(HorizontalAlign.LEFT).with(Row::asset),
                new Column()
                    .header("Amount")
                    .dataAlign(HorizontalAlign.RIGHT)
                    .with(row -> text(row.amount()))))
        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
        .asString();
  }
}

package io.github.subfleet.examples;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.github.subfleet.core.PagedCall;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.SpotSubUserAsset;
import io.github.subfleet.subaccount.model.SpotSummary;
import java.math.BigDecimal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads what every sub-account's spot wallet is worth, page after page. */
@Command(name = "spot-summary", description = "Lists what the spot wallets are worth, in BTC.")
final class SpotSummaryExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  SpotSummaryExample() {}

  @Override
  public void run() {
    try (Session session = exchange.open()) {
      SubAccountClient client = session.client();

      // Nothing is sent yet: a call is a description of a request, and may be executed many times.
      PagedCall<SpotSummary, SpotSubUserAsset> call = client.assets().spotSummary(r -> r.size(20));

      BigDecimal master = call.execute().masterAccountTotalAsset();
      List<SpotSubUserAsset> subAccounts = call.stream().toList();
      BigDecimal total =
          subAccounts.stream().map(SpotSubUserAsset::totalAsset).reduce(master, BigDecimal::add);

      spec.commandLine().getOut().println(table(subAccounts, total));
      spec.commandLine().getOut().println("Master account: " + master.toPlainString() + " BTC");
    }
  }

  private static String table(List<SpotSubUserAsset> subAccounts, BigDecimal total) {
    return AsciiTable.builder()
        .data(
            subAccounts,
            List.of(
                new Column()
                    .header("Sub-account")
                    .footer("All, with the master account")
                    .headerAlign(HorizontalAlign.LEFT)
                    .dataAlign(HorizontalAlign.LEFT)
                    .footerAlign(HorizontalAlign.LEFT)
                    .with(SpotSubUserAsset::email),
                new Column()
                    .header("BTC")
                    .footer(total.toPlainString())
                    .dataAlign(HorizontalAlign.RIGHT)
                    .with(asset -> asset.totalAsset().toPlainString())))
        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
        .asString();
  }
}

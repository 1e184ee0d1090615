package io.github.subfleet.examples;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.github.subfleet.subaccount.SubAccountClient;
import io.github.subfleet.subaccount.model.SubAccount;
import io.github.subfleet.subaccount.model.SubAccountStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the sub-accounts, and beside each what is switched on for it. */
@Command(name = "list", description = "Lists the sub-accounts and what is switched on for them.")
final class ListExample implements Runnable {
  @Mixin
  private Exchange exchange;

  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before it runs a command.
  ListExample() {}

  @Override
  public void run() {
    try (Session session = exchange.open()) {
      SubAccountClient client = session.client();

      List<SubAccount> subAccounts = client.accounts().list().stream().toList();
      Map<String, SubAccountStatus> statuses = client.accounts().status().execute().stream()
          .collect(Collectors.toMap(SubAccountStatus::email, Function.identity()));

      spec.commandLine().getOut().println(table(subAccounts, statuses));
      spec.commandLine().getOut().println(subAccounts.size() + " sub-accounts");
    }
  }

  private static String table(
      List<SubAccount> subAccounts, Map<String, SubAccountStatus> statuses) {
    return AsciiTable.builder()
        .data(
            subAccounts,
            List.of(
                column("Sub-account").with(SubAccount::email),
                column("Created").with(account -> account.createTime().toString()),
                column("Frozen").with(account -> yesOrNo(account.frozen())),
                column("Margin")
                    .with(account -> state(statuses, account, SubAccountStatus::marginEnabled)),
                column("Futures")
                    .with(account -> state(statuses, account, SubAccountStatus::futuresEnabled))))
        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
        .asString();
  }

  private static Column column(String header) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT);
  }

  // A sub-account may have been created between the two answers: then its state is not known.
  private static String state(
      Map<String, SubAccountStatus> statuses,
      SubAccount account,
      Predicate<SubAccountStatus> enabled) {
    SubAccountStatus status = statuses.get(account.email());
    return status == null ? "?" : yesOrNo(enabled.test(status));
  }

  private static String yesOrNo(boolean value) {
    return value ? "yes" : "no";
  }
}

package io.github.subfleet.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subfleet.sandbox.SubAccount;
import io.github.subfleet.sandbox.client.Answer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Requests that open accounts. */
final class AccountSteps {
  private AccountSteps() {}

  /** Seldom, so that most transfers are between accounts that have something. */
  static Step any(Walk walk) {
    return switch (walk.below(8)) {
      case 0 -> createVirtual(walk);
      case 1, 2, 3 -> enable(walk, "enableOptions", SubAccount::optionsEnabled);
      default -> enable(walk, "enableFutures", SubAccount::futuresEnabled);
    };
  }

  private static Step createVirtual(Walk walk) {
    String text = walk.oneOf(List.of("walk" + walk.nextNumber(), "walk", "a b"));
    return change(
        walk,
        "createVirtualSubAccount",
        new Query().put("subAccountString", text),
        answer -> assertThat(Walk.emails(walk.ledger())).contains((String) answer.at("email")));
  }

  private static Step enable(Walk walk, String operation, Predicate<SubAccount> enabled) {
    String email = walk.subAccount();
    return change(walk, operation, new Query().put("email", email), answer -> assertThat(
            walk.ledger().subAccounts())
        .filteredOn(account -> account.email().equals(email))
        .singleElement()
        .matches(enabled));
  }

  private static Step change(Walk walk, String operation, Query query, Consumer<Answer> effect) {
    return new Step(
        operation, walk.masterKey(), query.toString(), Set.of(Part.SUB_ACCOUNTS), effect);
  }
}

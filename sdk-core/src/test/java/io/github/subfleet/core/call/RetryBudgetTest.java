package io.github.subfleet.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {
  @Test
  void paysForAsManyRetriesAsItHolds() {
    RetryBudget budget = new RetryBudget(3);

    assertThat(retriesOf(budget)).isEqualTo(3);
  }

  @Test
  void paysForNothingIfItHoldsNothing() {
    assertThat(new RetryBudget(0).spend()).isFalse();
  }

  @Test
  void earnsATenthOfARetryByASuccessAtOnce() {
    RetryBudget budget = spent(new RetryBudget(3));

    succeed(budget, 9);
    assertThat(budget.spend()).isFalse();
    succeed(budget, 1);

    assertThat(retriesOf(budget)).isEqualTo(1);
  }

  @Test
  void getsARetryBackThatSucceeds() {
    RetryBudget budget = spent(new RetryBudget(3));

    budget.succeeded(false);

    assertThat(retriesOf(budget)).isEqualTo(1);
  }

  @Test
  void holdsNoMoreThanAtTheStartHoweverMuchSucceeds() {
    RetryBudget budget = new RetryBudget(2);
    budget.spend();

    succeed(budget, 9);
    budget.succeeded(false);
    succeed(budget, 100);

    assertThat(retriesOf(budget)).isEqualTo(2);
  }

  @Test
  void losesNothingByASpendingThatItRefuses() {
    RetryBudget budget = spent(new RetryBudget(1));
    succeed(budget, 9);

    for (int i = 0; i < 5; i++) {
      assertThat(budget.spend()).isFalse();
    }
    succeed(budget, 1);

    assertThat(budget.spend()).isTrue();
  }

  private static RetryBudget spent(RetryBudget budget) {
    int unused = retriesOf(budget);
    return budget;
  }

  private static int retriesOf(RetryBudget budget) {
    int retries = 0;
    while (retries < 100 && budget.spend()) {
      retries++;
    }
    return retries;
  }

  private static void succeed(RetryBudget budget, int times) {
    for (int i = 0; i < times; i++) {
      budget.succeeded(true);
    }
  }
}

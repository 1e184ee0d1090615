package io.github.subfleet.core.submit;

/**
 * A write in somebody's hands.
 *
 * @param task what is to be done
 * @param intent what is known
 */
record Claim<Q, R, F>(Task<Q, R, F> task, Intent intent) {
  String clientId() {
    return intent.clientId();
  }

  boolean isNeverSent() {
    return !intent.isSettled() && intent.sends() == 0;
  }

  Claim<Q, R, F> lookOnly() {
    return new Claim<>(task.lookOnly(), intent);
  }
}

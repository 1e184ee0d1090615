package io.github.subfleet.examples.chaos;

import java.math.BigDecimal;

/**
 * A transfer that somebody wants, once.
 *
 * @param from the account that pays
 * @param to the account that receives
 * @param amount how much; no other intent has the same, so that the exchange's books show whose transfer is whose
 */
record Intent(String from, String to, BigDecimal amount) {}

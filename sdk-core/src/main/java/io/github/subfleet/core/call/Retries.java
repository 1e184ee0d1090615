package io.github.subfleet.core.call;

import io.github.subfleet.core.Sleeper;

/**
 * What the calls of a client need for sending requests again.
 *
 * @param budget what they may spend on it together
 * @param backoff draws pauses
 * @param sleeper pauses
 * @param hosts where requests can be sent to
 */
public record Retries(RetryBudget budget, Backoff backoff, Sleeper sleeper, Hosts hosts) {}

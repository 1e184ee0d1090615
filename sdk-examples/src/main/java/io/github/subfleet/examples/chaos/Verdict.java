package io.github.subfleet.examples.chaos;

/**
 * What a client says of an intent.
 *
 * @param belief what it believes
 * @param why the reason in a word
 */
record Verdict(Belief belief, String why) {}

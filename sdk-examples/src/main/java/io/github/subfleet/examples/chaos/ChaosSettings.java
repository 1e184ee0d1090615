package io.github.subfleet.examples.chaos;

/**
 * What a run is like.
 *
 * @param transfers how many transfers are wanted
 * @param accounts between how many sub-accounts
 * @param atATime how many of them are under way at a time
 * @param share of how many requests something goes wrong with, 0 to 1
 * @param seed what transfers and faults grow from
 */
record ChaosSettings(int transfers, int accounts, int atATime, double share, long seed) {}

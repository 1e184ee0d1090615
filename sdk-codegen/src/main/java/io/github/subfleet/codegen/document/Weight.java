package io.github.subfleet.codegen.document;

/**
 * What a call costs.
 *
 * @param ip of the IP address's budget, 0 if it does not count there
 * @param uid of the account's budget, 0 if it does not count there
 */
public record Weight(int ip, int uid) {}

/**
 * What the exchange knows: accounts and their API keys, balances, prices, transfers and so on, a class for each book. It
 * is one state under one lock, so that an operation
 * sees and changes all of it or nothing.
 */
@NullMarked
package io.github.subfleet.sandbox.ledger;

import org.jspecify.annotations.NullMarked;

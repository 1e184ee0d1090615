/**
 * Transfers while everything goes wrong: what becomes of them with a client that finds out what happened, and with one
 * that tries again.
 */
@NullMarked
package io.github.subfleet.examples.chaos;

import org.jspecify.annotations.NullMarked;

/** Operations on managed sub-accounts: an investor's money in the hands of a trading team. */
@NullMarked
package io.github.subfleet.sandbox.operation.managed;

import org.jspecify.annotations.NullMarked;

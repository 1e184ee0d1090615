/** Operations on sub-accounts themselves. */
@NullMarked
package io.github.subfleet.sandbox.operation.accounts;

import org.jspecify.annotations.NullMarked;

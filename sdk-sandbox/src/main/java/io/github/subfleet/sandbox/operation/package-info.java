/**
 * What the exchange does: one class for each operation of the document, in a package for each group, on the ledger.
 *
 * <p>To add an operation, write its class in the package of its group and add it to {@link
 * io.github.subfleet.sandbox.operation.Operations}. What its parameters are, what it costs and who may call it stands in
 * the document and is checked before the class is asked.
 */
@NullMarked
package io.github.subfleet.sandbox.operation;

import org.jspecify.annotations.NullMarked;

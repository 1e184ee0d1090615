package io.github.subfleet.subaccount.proof;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test that calls an operation of the document through the public client and compares its
 * answer with the books of the sandbox.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Proves {

  /** The {@code operationId} of the operation. */
  String value();
}

/** What a document says, read, checked, and in the terms of Java. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.codegen.document;

/** What is known about each operation before it is called: verb, path, weight, security. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.operation;

/** What a program may see of the HTTP traffic, if it asks for it. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.log;

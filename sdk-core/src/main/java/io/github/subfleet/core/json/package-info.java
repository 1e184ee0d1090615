/**
 * What generated JSON adapters are made of: readers and writers of single values, lists and objects. Users of a client
 * meet {@link io.github.subfleet.core.json.OpenEnum} only.
 */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.json;

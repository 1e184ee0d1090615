/** Walking lists that the exchange answers page by page. */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.paging;

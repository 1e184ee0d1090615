/**
 * What every {@link io.github.subfleet.core.limit.RateLimiter} has to do, as tests: extend {@link
 * io.github.subfleet.core.limit.contract.RateLimiterContract} to check your own. Published as the {@code tests} jar of {@code
 * sdk-core}; needs JUnit Jupiter and AssertJ.
 */
@org.jspecify.annotations.NullMarked
package io.github.subfleet.core.limit.contract;

/** Operations on the API keys of sub-accounts. What they change holds from the next request on. */
@NullMarked
package io.github.subfleet.sandbox.operation.apikeys;

import org.jspecify.annotations.NullMarked;

/** What API keys are made of: their texts, key pairs, and the checks of what was signed with them. */
@NullMarked
package io.github.subfleet.sandbox.key;

import org.jspecify.annotations.NullMarked;

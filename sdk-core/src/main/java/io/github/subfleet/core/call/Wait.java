package io.github.subfleet.core.call;

import io.github.subfleet.core.event.Waited;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What has to pass before the next attempt.
 *
 * @param reason what it is waited for
 * @param pause how long to pause
 * @param condition what to wait for instead of a pause, or null
 */
record Wait(Waited.Reason reason, Duration pause, @Nullable CompletableFuture<?> condition) {}

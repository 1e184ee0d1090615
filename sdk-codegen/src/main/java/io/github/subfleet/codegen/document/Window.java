package io.github.subfleet.codegen.document;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time that one answer reaches over.
 *
 * @param from the parameter with its start; required if the exchange refuses a request without it
 * @param to the parameter with its end; required if the exchange refuses a request without it
 * @param maxSpan the longest time that a pager asks for at once
 * @param byDefault the time up to now that the exchange takes by itself, null if that is not documented
 * @param oldest how far back the exchange answers, null if that is not documented
 * @param itemId the properties that tell an item from all others
 * @param itemTime the property with the time by which an item falls into a window
 */
public record Window(
    Parameter from,
    Parameter to,
    Duration maxSpan,
    @Nullable Duration byDefault,
    @Nullable Period oldest,
    List<Property> itemId,
    Property itemTime) {}

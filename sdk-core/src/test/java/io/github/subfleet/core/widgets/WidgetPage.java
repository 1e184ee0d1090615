package io.github.subfleet.core.widgets;

import java.util.List;

/** One page of widgets. */
public record WidgetPage(List<String> widgets, long total) {}

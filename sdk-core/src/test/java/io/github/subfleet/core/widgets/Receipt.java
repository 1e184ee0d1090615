package io.github.subfleet.core.widgets;

/** What the exchange answers to a write. */
public record Receipt(String id) {}

package io.github.subfleet.core.submit;

/** What the fake exchange answers. */
record Receipt(String number) {}

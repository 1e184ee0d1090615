package io.github.subfleet.core.scan;

import java.util.ArrayList;
import java.util.TreeMap;

/** Keeps all items, for a report. */
final class WholeReport<I, T> implements Gathering<I, T, ScanReport<I, T>> {
  private final TreeMap<Integer, ScanItem<I, T>> items = new TreeMap<>();

  @Override
  public void add(ScanItem<I, T> item) {
    items.put(item.index(), item);
  }

  @Override
  public int waiting() {
    return 0;
  }

  @Override
  public ScanReport<I, T> result() {
    return new ScanReport<>(new ArrayList<>(items.values()));
  }
}

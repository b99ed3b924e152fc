package org.interlend.security;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map of limited size, so that clients cannot exhaust the memory: the least recently used entry
 * makes room for a new one. It is not synchronized.
 */
public final class BoundedMap<K, V> extends LinkedHashMap<K, V> {

  private final int limit;

  /**
   * @param limit the greatest number of entries
   */
  public BoundedMap(int limit) {
    super(16, 0.75f, true);
    this.limit = limit;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > limit;
  }
}

package org.interlend.libris.importing;

import java.util.List;
import java.util.stream.IntStream;

/** Parts of a list for which records are looked up together. */
final class Chunks {

  private static final int AT_ONCE = 100;

  private Chunks() {}

  static <T> List<List<T>> of(List<T> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
        .mapToObj(from -> all.subList(from, Math.min(from + AT_ONCE, all.size())))
        .toList();
  }
}

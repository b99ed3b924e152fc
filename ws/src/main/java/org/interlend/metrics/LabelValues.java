package org.interlend.metrics;

import java.util.Locale;

/** Writes enum constants as label values. */
final class LabelValues {

  private LabelValues() {}

  static String of(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}

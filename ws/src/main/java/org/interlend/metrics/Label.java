package org.interlend.metrics;

import java.util.Locale;

/** How the words of the library stand in labels. */
final class Label {

  private Label() {}

  static String of(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}

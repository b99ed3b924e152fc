package org.interlend.console.partners;

import java.util.Arrays;
import java.util.List;

/** Codes in one text field, separated by commas. */
final class CodeList {

  private CodeList() {}

  /** The codes without duplicates; empty for null. */
  static List<String> of(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
  }
}

package org.interlend.console.partners;

import java.util.Arrays;
import java.util.List;

/** Names that stand in one text, separated by commas. */
final class CodeList {

  private CodeList() {}

  /** The names, each once; none of null. */
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

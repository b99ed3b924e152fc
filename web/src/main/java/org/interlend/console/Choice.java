package org.interlend.console;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Something to choose from: what is sent, and what is shown. */
public record Choice(String value, String label) implements Serializable {

  /** One choice for each of the values. */
  public static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> label) {
    return Arrays.stream(values)
        .map(value -> new Choice(value.name(), label.apply(value)))
        .toList();
  }
}

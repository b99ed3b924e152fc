package org.interlend.console;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** An option of a selection: the value that is sent and the label that is shown. */
public record Choice(String value, String label) implements Serializable {

  /** One choice for each of the values. */
  public static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> label) {
    return Arrays.stream(values)
        .map(value -> new Choice(value.name(), label.apply(value)))
        .toList();
  }
}

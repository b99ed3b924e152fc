package org.interlend.notices;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.interlend.text.Text;

/** The values of a letter's placeholders, one line each. Unknown values are missing. */
final class TemplateValues {

  private static final int LONGEST = 2000;

  private final Map<Placeholder, String> known = new EnumMap<>(Placeholder.class);

  TemplateValues with(Placeholder placeholder, String value) {
    String line = Text.fit(value, LONGEST);
    if (line != null) {
      known.put(placeholder, line);
    }
    return this;
  }

  Optional<String> of(Placeholder placeholder) {
    return Optional.ofNullable(known.get(placeholder));
  }
}

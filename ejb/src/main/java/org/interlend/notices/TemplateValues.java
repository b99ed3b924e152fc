package org.interlend.notices;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interlend.text.Text;

/** The values of a letter's placeholders, one line or several. Unknown values are missing. */
final class TemplateValues {

  private static final int MAX_LENGTH = 2000;

  private final Map<Placeholder, String> known = new EnumMap<>(Placeholder.class);

  TemplateValues with(Placeholder placeholder, String value) {
    String line = Text.fit(value, MAX_LENGTH);
    if (line != null) {
      known.put(placeholder, line);
    }
    return this;
  }

  /** A value of several lines, such as a list of titles. */
  TemplateValues with(Placeholder placeholder, List<String> values) {
    List<String> lines =
        values.stream().map(value -> Text.fit(value, MAX_LENGTH)).filter(Objects::nonNull).toList();
    if (!lines.isEmpty()) {
      known.put(placeholder, String.join("\n", lines));
    }
    return this;
  }

  Optional<String> of(Placeholder placeholder) {
    return Optional.ofNullable(known.get(placeholder));
  }
}

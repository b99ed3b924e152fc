package org.interlend.notices;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.Money;
import org.interlend.text.Language;
import org.interlend.text.Text;

/**
 * The values of a letter's placeholders, one line or several, in the language of the letter. Null
 * is a value that is missing.
 */
final class TemplateValues {

  private static final int MAX_LENGTH = 2000;

  private final Map<Placeholder, Function<Language, String>> known =
      new EnumMap<>(Placeholder.class);

  TemplateValues with(Placeholder placeholder, String value) {
    return with(placeholder, language -> value);
  }

  TemplateValues with(Placeholder placeholder, LocalDate day) {
    return with(placeholder, language -> day == null ? null : language.day(day));
  }

  TemplateValues with(Placeholder placeholder, Money amount) {
    return with(placeholder, language -> amount == null ? null : amount.shown(language.locale()));
  }

  /** A value in the words of the language. */
  TemplateValues with(Placeholder placeholder, Function<Language, String> value) {
    known.put(placeholder, language -> Text.fit(value.apply(language), MAX_LENGTH));
    return this;
  }

  /** A value of several lines, such as a list of titles. */
  TemplateValues with(Placeholder placeholder, List<String> values) {
    String lines =
        values.stream()
            .map(value -> Text.fit(value, MAX_LENGTH))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    known.put(placeholder, language -> lines.isEmpty() ? null : lines);
    return this;
  }

  Optional<String> of(Placeholder placeholder, Language language) {
    return Optional.ofNullable(known.get(placeholder)).map(value -> value.apply(language));
  }
}

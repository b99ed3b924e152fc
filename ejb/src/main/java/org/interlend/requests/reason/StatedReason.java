package org.interlend.requests.reason;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.text.Sentences;

/**
 * Why staff take a step.
 *
 * @param code a reason of the list, or null
 * @param note in their own words, or null
 */
public record StatedReason(ReasonCode code, String note) {

  public static final StatedReason NONE = new StatedReason(null, null);

  /** Both as one text in the reader's language; null when nothing is stated. */
  public String text(Locale locale) {
    String text =
        Stream.of(
                code == null ? null : code.label(locale),
                note == null ? null : Sentences.resolve(note, locale))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(": "));
    return text.isEmpty() ? null : text;
  }
}

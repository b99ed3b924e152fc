package org.interlend.requests.reason;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a step is taken.
 *
 * @param code what staff chose from the library's list, or null
 * @param standard what the step itself says, or null
 * @param note in the words of staff or of the broker, or null
 */
public record StatedReason(ReasonCode code, StandardReason standard, String note) {

  public static final StatedReason NONE = new StatedReason(null, null);

  public StatedReason(ReasonCode code, String note) {
    this(code, null, note);
  }

  public static StatedReason of(StandardReason standard) {
    return new StatedReason(null, standard, null);
  }

  /** The same reason with other words. */
  public StatedReason note(String words) {
    return new StatedReason(code, standard, words);
  }

  /** All as one text in the reader's language; null when nothing is stated. */
  public String text(Locale locale) {
    String text =
        Stream.of(
                code == null ? null : code.label(locale),
                standard == null ? null : standard.label(locale),
                note)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(": "));
    return text.isEmpty() ? null : text;
  }
}

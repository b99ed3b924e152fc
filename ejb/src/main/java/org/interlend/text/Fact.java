package org.interlend.text;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What happened, or why something is refused: a kind with its values. It becomes a sentence where
 * people read it.
 *
 * @param kind name of a constant, and key of its sentence in a bundle
 * @param values numbers, names and codes unchanged, days as {@code 2026-12-01}
 */
public record Fact(String kind, List<String> values) implements Serializable {

  public Fact {
    values = List.copyOf(values);
  }

  /**
   * @param values a null is shown as nothing
   */
  public static Fact of(Enum<?> kind, Object... values) {
    return new Fact(kind.name(), Arrays.stream(values).map(Fact::text).toList());
  }

  /** A value as a fact keeps it. Words stay as they are, even if they look like a value of ours. */
  public static String text(Object value) {
    if (value instanceof LocalizedFactValue localized) {
      return localized.factValue();
    }
    return value == null ? "" : LabelReference.literal(value.toString());
  }

  /**
   * @param bundle name of the resource bundle of this module that has the sentence
   */
  public String sentence(String bundle, Locale locale) {
    return Sentences.of(bundle, kind, locale, values);
  }
}

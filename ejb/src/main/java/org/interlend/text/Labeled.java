package org.interlend.text;

import java.util.Locale;

/**
 * What people know by a label in their language: a constant of an enum, a job, a facet. The labels
 * are in {@code Labels.properties}.
 */
public interface Labeled {

  String name();

  default String label(Locale locale) {
    return Sentences.label(labelKey(), locale).orElseThrow();
  }

  /** The label in English, for interfaces and the log. */
  default String label() {
    return label(Locale.ENGLISH);
  }

  /** The label as a value of a {@link Fact}, whose sentence has it in its own language. */
  default LocalizedFactValue reference() {
    return Sentences.labelReference(labelKey());
  }

  /** The key of the label: of a constant the names of enum and constant, as LoanStatus.OPEN. */
  default String labelKey() {
    Class<?> type = ((Enum<?>) this).getDeclaringClass();
    String name = type.getName().substring(type.getPackageName().length() + 1);
    return name.replace('$', '.') + "." + name();
  }
}

package org.interlend.text;

/**
 * A value of a fact that each sentence has in its own language, such as an amount of money or the
 * label of a constant. Any other value is words, which sentences have as they are.
 */
public interface LocalizedFactValue {

  /** The value as a fact keeps it. */
  String factValue();
}

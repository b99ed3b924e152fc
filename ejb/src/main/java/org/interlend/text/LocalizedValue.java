package org.interlend.text;

/** A value of a fact that each sentence has in its own language, such as an amount of money. */
public interface LocalizedValue {

  /** The value as the fact keeps it. */
  String reference();
}

package org.interlend.text;

/**
 * What sentences say of a thing as well: each constant has a second text, whose key ends in {@code
 * .within}, for a sentence such as "it is on the hold shelf".
 */
public interface LabeledInSentences extends Labeled {

  /** The text within a sentence as a value of a {@link Fact}, in the language of that sentence. */
  default LocalizedFactValue referenceWithin() {
    return Sentences.labelReference(labelKey() + ".within");
  }
}

package org.interlend;

import java.util.Locale;
import java.util.stream.Stream;
import org.interlend.WorkflowException.Subject;
import org.interlend.text.Fact;
import org.interlend.text.Sentences;

/**
 * Why the library refuses a step. Each package has an enum of its reasons. The sentence of a reason
 * is in {@code Problems.properties}, by the name of the constant, and tells a librarian what
 * happened and what to do.
 */
public interface RefusalReason {

  /** The resource bundle of the reasons of the library itself. */
  String BUNDLE = "org.interlend.Problems";

  /**
   * The problem that a reason is.
   *
   * @param about which of the given values is at fault, or null
   */
  record Problem(ProblemKind kind, Subject about) {}

  String name();

  Problem problem();

  /** Name of the resource bundle that has the sentence. */
  default String bundle() {
    return BUNDLE;
  }

  /**
   * @param value the value at fault, or null
   * @param more further values for the sentence
   */
  default Fact fact(Object value, Object... more) {
    return new Fact(
        name(), Stream.concat(Stream.of(value), Stream.of(more)).map(Fact::text).toList());
  }

  default String sentence(Fact fact, Locale locale) {
    return Sentences.of(getClass().getClassLoader(), bundle(), name(), locale, fact.values());
  }
}

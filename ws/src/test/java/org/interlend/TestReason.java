package org.interlend;

import java.util.Locale;
import org.interlend.WorkflowException.Subject;
import org.interlend.text.Fact;

/**
 * A reason for tests.
 *
 * @param sentence without values
 */
public record TestReason(ProblemKind kind, Subject about, String sentence)
    implements RefusalReason {

  /** A refusal with this reason, about a value. */
  public static WorkflowException refused(
      ProblemKind kind, Subject about, String value, String sentence) {
    return new WorkflowException(new TestReason(kind, about, sentence), value);
  }

  @Override
  public Problem problem() {
    return new Problem(kind, about);
  }

  @Override
  public String name() {
    return kind.name();
  }

  @Override
  public String sentence(Fact fact, Locale locale) {
    return sentence;
  }
}

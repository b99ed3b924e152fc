package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interlend.WorkflowProblem.Subject;

/** Asserts that the library refuses something, and why. */
public final class Refusal {

  private Refusal() {}

  public static void assertRefused(ThrowingCallable step, ProblemKind kind) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            WorkflowProblem.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  /**
   * @param about which of the things given is at fault
   * @param value what was given for it, or null
   */
  public static void assertRefused(
      ThrowingCallable step, ProblemKind kind, Subject about, String value) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            WorkflowProblem.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(kind);
              assertThat(refused.about()).isEqualTo(about);
              assertThat(refused.value()).isEqualTo(value);
            });
  }
}

package org.interlend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interlend.WorkflowException.Subject;

/** Asserts that the library refuses a step, and the reason. */
public final class RefusalAssert {

  private RefusalAssert() {}

  public static void assertRefused(ThrowingCallable step, ProblemKind kind) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            WorkflowException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  /**
   * @param about the subject at fault
   * @param value the given value, or null
   */
  public static void assertRefused(
      ThrowingCallable step, ProblemKind kind, Subject about, String value) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            WorkflowException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(kind);
              assertThat(refused.about()).isEqualTo(about);
              assertThat(refused.value()).isEqualTo(value);
            });
  }
}

package org.interlend.api;

import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interlend.WorkflowProblem;
import org.interlend.api.problem.FieldProblem;
import org.interlend.api.problem.Problems;

/** What bodies of PUT have in common. */
final class Body {

  /** The most characters of a code. */
  static final int CODE = 64;

  /** The most characters of a barcode or a patron's number. */
  static final int NUMBER = 100;

  private Body() {}

  /**
   * @param field name of the field that repeats the address's code
   * @param limit the most characters it may have
   * @return the code, which the body may leave out
   * @throws FieldProblem when the two differ, or the code cannot be one
   */
  static String agreed(String field, int limit, String inAddress, String inBody) {
    if (!inAddress.equals(inAddress.strip()) || inAddress.length() > limit) {
      throw new FieldProblem(
          field, "may have at most %d characters and no blanks at its ends".formatted(limit));
    }
    if (inBody != null && !inBody.equals(inAddress)) {
      throw new FieldProblem(
          field, "must be %s, as the address says, or be left out".formatted(inAddress));
    }
    return inAddress;
  }

  /**
   * Does what a body asks for. Its address names what is to be made, so anything unknown is
   * something the body refers to: the fault of a field, not of the address.
   *
   * @param field says which field a refusal is about
   * @throws FieldProblem instead of a refusal that is no conflict
   */
  static <T> T applied(Supplier<T> step, Function<WorkflowProblem, String> field) {
    try {
      return step.get();
    } catch (WorkflowProblem refusal) {
      if (Problems.statusOf(refusal.kind()) == Status.CONFLICT) {
        throw refusal;
      }
      throw new FieldProblem(field.apply(refusal), refusal.getMessage());
    }
  }

  /** The text, or null when it is empty. */
  static String given(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** The value, or what counts when it was left out. */
  static <T> T or(T value, T otherwise) {
    return Objects.requireNonNullElse(value, otherwise);
  }
}

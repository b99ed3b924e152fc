package org.interlend.api.common;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.Objects;
import java.util.function.Supplier;
import org.interlend.WorkflowException;
import org.interlend.WorkflowException.Subject;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.api.problem.Problems;
import org.interlend.text.Text;

/** Checks that the bodies of PUT requests share. */
public final class BodyChecks {

  /** The maximum length of a code, in characters. */
  public static final int CODE = 64;

  /** The maximum length of a barcode or a patron's number, in characters. */
  public static final int NUMBER = 100;

  private BodyChecks() {}

  /**
   * @param field name of the field that repeats the code of the path
   * @param limit the maximum length in characters
   * @return the code, which may be absent from the body
   * @throws InvalidFieldException when the two differ, or when the code is not valid
   */
  public static String agreed(String field, int limit, String inAddress, String inBody) {
    if (!inAddress.equals(Text.stripped(inAddress)) || inAddress.length() > limit) {
      throw new InvalidFieldException(
          field, "may have at most %d characters and no blanks at its ends".formatted(limit));
    }
    if (inBody != null && !inBody.equals(inAddress)) {
      throw new InvalidFieldException(
          field, "must be %s, as in the address, or absent".formatted(inAddress));
    }
    return inAddress;
  }

  /**
   * Runs the step for a PUT body. The path names the record to be written, so an unknown code comes
   * from the body: it is the error of the field that the refusal names, not a 404.
   *
   * @throws InvalidFieldException instead of a refusal that is about an unknown code or an invalid
   *     value
   */
  public static <T> T applied(Supplier<T> step) {
    return applied("", step);
  }

  /**
   * The same for one record of a list.
   *
   * @param entry its place, before the name of a field
   */
  public static <T> T applied(String entry, Supplier<T> step) {
    try {
      return step.get();
    } catch (WorkflowException refusal) {
      StatusType status = Problems.statusOf(refusal.kind());
      throw status == Status.NOT_FOUND || status == Status.BAD_REQUEST
          ? new InvalidFieldException(entry + refusal.field().orElse(""), refusal.getMessage())
          : refusal;
    }
  }

  /**
   * Runs a step whose body has a name of its own for what a refusal may be about.
   *
   * @param field the name of the field, which the refusal then has
   */
  public static <T> T named(Subject about, String field, Supplier<T> step) {
    try {
      return step.get();
    } catch (WorkflowException refusal) {
      throw refusal.about() == about ? refusal.at(field) : refusal;
    }
  }

  /** As {@link #named(Subject, String, Supplier)}, for a step without a result. */
  public static void named(Subject about, String field, Runnable step) {
    named(
        about,
        field,
        () -> {
          step.run();
          return null;
        });
  }

  /** The text, or null when it is empty. */
  public static String orNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** The value, or the default when it is absent. */
  public static <T> T or(T value, T otherwise) {
    return Objects.requireNonNullElse(value, otherwise);
  }
}

package org.interlend.api.problem;

import java.util.List;

/** A body or parameter is invalid; names the fields. */
public final class InvalidFieldException extends RuntimeException {

  private final transient List<FieldError> errors;

  /**
   * @param field path of the field, or the parameter's name
   * @param message what is wrong with it; a text that follows the name
   */
  public InvalidFieldException(String field, String message) {
    this(List.of(new FieldError(field, message)));
  }

  /**
   * @param errors at least one
   */
  public InvalidFieldException(List<FieldError> errors) {
    super(sentence(errors));
    this.errors = List.copyOf(errors);
  }

  /** The invalid fields. */
  public List<FieldError> errors() {
    return errors;
  }

  private static String sentence(List<FieldError> errors) {
    FieldError first = errors.get(0);
    String named = first.field().isEmpty() ? "The body" : "The field " + first.field();
    String more = errors.size() == 1 ? "" : " (and %d more)".formatted(errors.size() - 1);
    return "%s: %s%s".formatted(named, first.message(), more);
  }
}

package org.interlend.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Turns violated constraints into errors that name JSON fields. */
public final class Violations {

  private Violations() {}

  /**
   * @param violations of a request body or of a method's parameters
   * @return one error for each violation, ordered by field
   */
  public static List<FieldError> describe(Collection<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(v -> new FieldError(field(v.getPropertyPath()), v.getMessage()))
        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
        .toList();
  }

  /** The path within the JSON: without the method, its parameter and the containers' own nodes. */
  public static String field(Path path) {
    StringBuilder field = new StringBuilder();
    for (Path.Node node : path) {
      if (node.isInIterable()) {
        Object position = node.getIndex() == null ? node.getKey() : node.getIndex();
        field.append('[').append(position).append(']');
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return field.toString();
  }
}

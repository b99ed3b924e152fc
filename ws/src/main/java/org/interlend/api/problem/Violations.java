package org.interlend.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns violated constraints into errors that name JSON fields. */
public final class Violations {

  /** The names of fields of a body that has Java properties which its JSON does not have. */
  public interface FieldNames {

    /**
     * @param path of Java properties within the body
     * @return the path of the field within the JSON; empty for the whole body
     */
    String field(String path);
  }

  private Violations() {}

  /**
   * @param violations of a request body or of a method's parameters
   * @return one error for each violation, ordered by field
   */
  public static List<FieldError> describe(Collection<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(v -> new FieldError(field(v), v.getMessage()))
        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
        .toList();
  }

  /** The name of a parameter of the address or header, else the path within the body. */
  private static String field(ConstraintViolation<?> violation) {
    Method method = null;
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.METHOD) {
        method = method(violation.getRootBeanClass(), node.as(Path.MethodNode.class));
      } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
        int index = node.as(Path.ParameterNode.class).getParameterIndex();
        Optional<String> name = name(method.getParameters()[index]);
        if (name.isPresent()) {
          return name.get();
        }
      }
    }
    String path = field(violation.getPropertyPath());
    return parameters(violation)
        .filter(FieldNames.class::isInstance)
        .map(body -> ((FieldNames) body).field(path))
        .findFirst()
        .orElse(path);
  }

  private static Stream<Object> parameters(ConstraintViolation<?> violation) {
    return Stream.ofNullable(violation.getExecutableParameters()).flatMap(Arrays::stream);
  }

  /** The resource's own method: a proxy's does not have the annotations of the parameters. */
  private static Method method(Class<?> resource, Path.MethodNode named) {
    for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(named.getName())
            && List.of(method.getParameterTypes()).equals(named.getParameterTypes())
            && Arrays.stream(method.getParameters()).anyMatch(each -> name(each).isPresent())) {
          return method;
        }
      }
    }
    return null;
  }

  private static Optional<String> name(Parameter parameter) {
    return Optional.ofNullable(parameter.getAnnotation(QueryParam.class))
        .map(QueryParam::value)
        .or(
            () ->
                Optional.ofNullable(parameter.getAnnotation(PathParam.class)).map(PathParam::value))
        .or(
            () ->
                Optional.ofNullable(parameter.getAnnotation(HeaderParam.class))
                    .map(HeaderParam::value));
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

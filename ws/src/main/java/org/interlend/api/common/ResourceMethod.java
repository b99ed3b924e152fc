package org.interlend.api.common;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method of a resource of the management API, as its class declares it.
 *
 * @param method may be inherited
 */
public record ResourceMethod(Class<?> resource, Method method) {

  /** That of a path's parameter, in which quantifiers have braces too. */
  private static final String PATTERN = ":([^{}]|\\{[^{}]*\\})*";

  /** The calls that a resource answers; none of another class. */
  public static Stream<ResourceMethod> of(Class<?> resource) {
    return Arrays.stream(resource.getMethods())
        .filter(method -> !method.isBridge() && verb(method).findAny().isPresent())
        .map(method -> new ResourceMethod(resource, method));
  }

  private static Stream<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value);
  }

  /** Its verb and path, as {@code GET /api/partners/{code}}. */
  @Override
  public String toString() {
    return Stream.of(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))
        .filter(path -> path != null)
        .map(path -> "/" + path.value().replaceAll(PATTERN, ""))
        .collect(Collectors.joining("", verb(method).findFirst().orElseThrow() + " /api", ""));
  }
}

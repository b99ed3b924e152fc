package org.interlend.api.common;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.interlend.api.problem.InvalidFieldException;

/**
 * Refuses a query parameter that the called method does not have, as unknown fields of a body are
 * refused, where something would be changed: a misspelled {@code dryRun} would load the file. What
 * only reads disregards such parameters, since the clients of other versions may send them.
 */
@Provider
public class UnknownParameterFilter implements ContainerRequestFilter {

  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (READING.contains(request.getMethod())) {
      return;
    }
    Map<String, Class<?>> known = of(resource.getResourceMethod());
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, values) -> check(name, values.size(), known));
  }

  static void check(String name, int times, Map<String, Class<?>> known) {
    Class<?> type = known.get(name);
    if (type == null) {
      throw new InvalidFieldException(
          name,
          known.isEmpty()
              ? "is not known here"
              : "is not known here; known are " + String.join(", ", known.keySet()));
    }
    if (times > 1 && !Collection.class.isAssignableFrom(type)) {
      throw new InvalidFieldException(name, "must be given only once");
    }
  }

  /** The types of the query parameters of a resource's method, by their names in order. */
  static Map<String, Class<?>> of(Method method) {
    Map<String, Class<?>> known = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      add(parameter, parameter.getType(), known);
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        addFields(parameter.getType(), known);
      }
    }
    return known;
  }

  private static void addFields(Class<?> type, Map<String, Class<?>> known) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        add(field, field.getType(), known);
      }
    }
  }

  private static void add(AnnotatedElement one, Class<?> type, Map<String, Class<?>> known) {
    QueryParam named = one.getAnnotation(QueryParam.class);
    if (named != null) {
      known.put(named.value(), type);
    }
  }
}

package org.interlend.api.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Refuses a call unless the caller has the permission that its method {@link Requires}, or the
 * method declares {@link PermitAll}: every role may call it. A method that declares neither is
 * refused. Only callers with a role get here, except to the OpenAPI document (see {@code web.xml}).
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PermissionFilter implements ContainerRequestFilter {

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!isAllowed(
        resource.getResourceClass(),
        resource.getResourceMethod(),
        request.getSecurityContext()::isUserInRole)) {
      throw new ForbiddenException();
    }
  }

  /**
   * @param resource class of the method, or one that inherits it
   * @param inRole whether the caller has the role of a name
   */
  public static boolean isAllowed(Class<?> resource, Method method, Predicate<String> inRole) {
    AnnotatedElement declared =
        Stream.of(method, resource).filter(PermissionFilter::declares).findFirst().orElse(method);
    if (declared.isAnnotationPresent(PermitAll.class)) {
      return true;
    }
    Requires needed = declared.getAnnotation(Requires.class);
    return needed != null && Arrays.stream(needed.value()).anyMatch(one -> one.isGranted(inRole));
  }

  private static boolean declares(AnnotatedElement element) {
    return element.isAnnotationPresent(Requires.class)
        || element.isAnnotationPresent(PermitAll.class);
  }
}

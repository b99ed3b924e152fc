package org.interlend.api.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.api.problem.MissingRoleException;
import org.interlend.security.Role;

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
    Class<?> type = resource.getResourceClass();
    Method method = resource.getResourceMethod();
    if (!isAllowed(type, method, request.getSecurityContext()::isUserInRole)) {
      throw new MissingRoleException(roles(type, method));
    }
  }

  /** The roles that may make a call. */
  public static Set<Role> roles(Class<?> resource, Method method) {
    return Arrays.stream(Role.values())
        .filter(role -> isAllowed(resource, method, role.name()::equals))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param resource class of the method, or one that inherits it
   * @param inRole whether the caller has the role of a name
   */
  static boolean isAllowed(Class<?> resource, Method method, Predicate<String> inRole) {
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

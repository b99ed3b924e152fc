package org.interlend.api;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.interlend.api.access.PermissionFilter;
import org.interlend.api.common.ResourceMethod;
import org.interlend.api.problem.MissingRoleException;
import org.interlend.security.Role;

/** Names the roles that may make a call, unless every role may. */
final class OpenApiRoles {

  private final Map<String, Set<Role>> roles;

  OpenApiRoles(Set<Class<?>> resources) {
    roles =
        resources.stream()
            .flatMap(ResourceMethod::of)
            .collect(
                Collectors.toMap(
                    ResourceMethod::toString,
                    call -> PermissionFilter.roles(call.resource(), call.method()),
                    (one, same) -> one));
  }

  void complete(String path, String verb, Operation operation) {
    Set<Role> allowed = roles.get(verb + " " + path);
    if (allowed.size() < Role.values().length) {
      operation
          .getResponses()
          .addAPIResponse(
              "403",
              OASFactory.createAPIResponse()
                  .description(
                      "The account may not do this, or not by a token. "
                          + MissingRoleException.sentence(allowed)));
    }
  }
}

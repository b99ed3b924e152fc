package org.interlend.api.common;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import org.interlend.api.problem.InvalidFieldException;

/**
 * Refuses control characters in paths and queries: no code contains them, and some make database
 * statements fail.
 */
@Provider
@PreMatching
public class ControlCharacterFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    if (hasControlCharacter(uri.getPath())) {
      throw new InvalidFieldException("address", "has a control character");
    }
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              if (hasControlCharacter(name)
                  || values.stream().anyMatch(ControlCharacterFilter::hasControlCharacter)) {
                throw new InvalidFieldException(
                    name.replaceAll("\\p{Cntrl}", " "), "has a control character");
              }
            });
  }

  private static boolean hasControlCharacter(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}

package org.interlend.api.common;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * A semicolon in a path belongs to the code that stands there. Many clients do not encode it, and
 * JAX-RS takes what follows it for a parameter: the call would read, change or erase the record
 * whose code ends before it.
 */
@Provider
@PreMatching
public class SemicolonEncodingFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    URI called = request.getUriInfo().getRequestUri();
    URI base = request.getUriInfo().getBaseUri();
    String path = called.getRawPath();
    if (path.startsWith(base.getRawPath()) && path.indexOf(';') >= 0) {
      String query = called.getRawQuery() == null ? "" : "?" + called.getRawQuery();
      request.setRequestUri(base, called.resolve(path.replace(";", "%3B") + query));
    }
  }
}

package org.interlend.api.common;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.interlend.api.problem.BodyTooLargeException;
import org.interlend.imports.LimitedInputStream;

/** Stops reading a body that is larger than its path allows. */
@Provider
public class BodyLimitFilter implements ContainerRequestFilter {

  private static final long MEGABYTE = 1024L * 1024;

  /** The server sets this attribute when it has not read the body because of its size. */
  private static final String TOO_LARGE = "org.interlend.limits.tooLarge";

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest http;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    MaxBodySize upTo = resource.getResourceMethod().getAnnotation(MaxBodySize.class);
    long limit = MEGABYTE * (upTo == null ? 1 : upTo.megabytes());
    if (http.getAttribute(TOO_LARGE) != null || request.getLength() > limit) {
      throw new BodyTooLargeException(limit);
    }
    if (request.hasEntity()) {
      request.setEntityStream(
          new LimitedInputStream(
              request.getEntityStream(), limit, () -> new BodyTooLargeException(limit)));
    }
  }
}

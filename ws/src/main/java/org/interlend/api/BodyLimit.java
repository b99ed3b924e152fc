package org.interlend.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.interlend.api.problem.BodyTooLarge;

/** Stops reading a body that is larger than its path allows. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

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
      throw new BodyTooLarge(limit);
    }
    if (request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream(), limit));
    }
  }

  /** A stream that fails when more than the limit has been read. */
  static final class Limited extends FilterInputStream {

    private final long limit;
    private long read;

    Limited(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int got = super.read(bytes, offset, length);
      count(Math.max(got, 0));
      return got;
    }

    private void count(int more) throws IOException {
      read += more;
      if (read > limit) {
        throw new BodyTooLarge(limit);
      }
    }
  }
}

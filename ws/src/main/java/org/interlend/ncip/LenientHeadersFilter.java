package org.interlend.ncip;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

/**
 * Hides the clients' Content-Type, Accept and SOAPAction headers from the endpoints. Each endpoint
 * has one kind of message and one kind of answer, but its container refuses an unexpected Accept or
 * SOAPAction, or an invalid Content-Type, before the endpoint runs.
 */
@WebFilter("/ncip/*")
public class LenientHeadersFilter extends HttpFilter {

  private static final Set<String> HIDDEN =
      Set.of("accept", "accept-charset", "accept-encoding", "accept-language", "soapaction");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new Lenient(request), response);
  }

  private static boolean isMediaType(String contentType) {
    try {
      return contentType == null || MediaType.valueOf(contentType) != null;
    } catch (IllegalArgumentException odd) {
      return false;
    }
  }

  private static final class Lenient extends ContentTypeRequestWrapper {

    Lenient(HttpServletRequest request) {
      super(
          request,
          isMediaType(request.getContentType())
              ? request.getContentType()
              : MediaType.APPLICATION_OCTET_STREAM);
    }

    @Override
    public String getHeader(String name) {
      return isHidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return Collections.enumeration(
          Collections.list(super.getHeaderNames()).stream()
              .filter(name -> !isHidden(name))
              .toList());
    }

    private static boolean isHidden(String name) {
      return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }
  }
}

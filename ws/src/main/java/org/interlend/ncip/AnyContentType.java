package org.interlend.ncip;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Lets in messages whose Content-Type is no media type. The container of the endpoint would turn
 * them away before it asks the endpoint, which does not go by the type at all.
 */
@WebFilter("/ncip/*")
public class AnyContentType extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(isMediaType(request.getContentType()) ? request : bytes(request), response);
  }

  private static boolean isMediaType(String contentType) {
    try {
      return contentType == null || MediaType.valueOf(contentType) != null;
    } catch (IllegalArgumentException odd) {
      return false;
    }
  }

  private static HttpServletRequest bytes(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getContentType() {
        return MediaType.APPLICATION_OCTET_STREAM;
      }

      @Override
      public String getHeader(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
            ? getContentType()
            : super.getHeader(name);
      }

      @Override
      public Enumeration<String> getHeaders(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
            ? Collections.enumeration(List.of(getContentType()))
            : super.getHeaders(name);
      }
    };
  }
}

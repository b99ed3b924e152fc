package org.interlend.ncip;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;

/** A request with another Content-Type than it declares. */
public class ContentTypeRequestWrapper extends HttpServletRequestWrapper {

  private final String contentType;

  /**
   * @param contentType null for none
   */
  public ContentTypeRequestWrapper(HttpServletRequest request, String contentType) {
    super(request);
    this.contentType = contentType;
  }

  @Override
  public String getContentType() {
    return contentType;
  }

  @Override
  public String getHeader(String name) {
    return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? contentType : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
      return super.getHeaders(name);
    }
    return contentType == null
        ? Collections.emptyEnumeration()
        : Collections.enumeration(Set.of(contentType));
  }
}

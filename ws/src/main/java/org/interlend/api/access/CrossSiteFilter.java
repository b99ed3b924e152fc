package org.interlend.api.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;
import org.interlend.api.problem.RefusedCallException;
import org.interlend.security.CrossSite;

/**
 * Refuses requests that a page of another site makes a browser send (cross-site request forgery). A
 * browser that was once given a name and password for HTTP Basic adds them to every request. The
 * filter recognizes a plain form by its content type, and a script by the headers that every
 * current browser adds; other programs send neither.
 */
@Provider
@PreMatching
public class CrossSiteFilter implements ContainerRequestFilter {

  private static final Set<String> WITHOUT_CHANGE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OF_FORMS =
      Set.of(
          MediaType.APPLICATION_FORM_URLENCODED,
          MediaType.MULTIPART_FORM_DATA,
          MediaType.TEXT_PLAIN);

  @Override
  public void filter(ContainerRequestContext request) {
    if (WITHOUT_CHANGE.contains(request.getMethod())) {
      return;
    }
    if (isOfForm(request.getMethod(), request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      throw new NotSupportedException();
    }
    if (CrossSite.isFrom(
        request.getHeaderString("Sec-Fetch-Site"),
        request.getHeaderString("Origin"),
        request.getHeaderString(HttpHeaders.HOST))) {
      throw new RefusedCallException(
          "The call was sent by a page of another site and was not carried out.");
    }
  }

  /**
   * Whether an HTML form can send a request with this method and content type; the content type may
   * be null. Forms cannot send PUT, which text files are uploaded with.
   */
  static boolean isOfForm(String method, String contentType) {
    return method.equals(HttpMethod.POST)
        && contentType != null
        && OF_FORMS.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }
}

package org.interlend.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.interlend.Settings;

/**
 * Requests that a page of another site makes a browser send (cross-site request forgery). They are
 * recognized by the headers that every current browser adds; other programs send neither.
 */
public final class CrossSite {

  private static final Set<String> OF_THIS_SITE = Set.of("same-origin", "none");

  private CrossSite() {}

  /** Whether a page of another site has sent the request. */
  public static boolean isFrom(HttpServletRequest request) {
    return isFrom(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"));
  }

  /**
   * Whether a page of another site has sent a request with these headers. A proxy may have changed
   * Host, so Origin counts only for a browser that does not say itself how the sites are related.
   *
   * @param fetchSite header Sec-Fetch-Site (W3C Fetch Metadata), or null
   * @param origin header Origin (RFC 6454), or null
   * @param host header Host, or null
   */
  public static boolean isFrom(String fetchSite, String origin, String host) {
    return fetchSite != null
        ? !OF_THIS_SITE.contains(fetchSite.strip())
        : origin != null && !isOwnOrigin(origin.strip(), host);
  }

  /** The browser's origin may be the public URL. */
  private static boolean isOwnOrigin(String origin, String host) {
    URI us = URI.create(Settings.publicUrl());
    return origin.substring(origin.indexOf("://") + 1).equalsIgnoreCase("//" + host)
        || origin.equalsIgnoreCase(us.getScheme() + "://" + us.getRawAuthority());
  }
}

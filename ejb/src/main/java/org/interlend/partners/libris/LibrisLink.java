package org.interlend.partners.libris;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The pages of Libris for staff, where they do what its API does not offer. */
public final class LibrisLink {

  private static final String API = "/api";

  private LibrisLink() {}

  /**
   * The page of a request.
   *
   * @param api address of the API, beside which the pages are
   * @param number order number
   * @param requestId Libris' internal number, or null; without it the number is searched for
   * @param lending whether this library is the lender
   * @param status what the status in Libris means, or null if it is not known
   */
  public static String toRequest(
      String api, String number, String requestId, boolean lending, LibrisStatus status) {
    String pages = api.endsWith(API) ? api.substring(0, api.length() - API.length()) : api;
    String action = action(lending, status);
    return requestId == null || action == null
        ? "%s/lf.php?action=search&search_string=%s".formatted(pages, encoded(number))
        : "%s/lf.php?action=%s&id=%s".formatted(pages, action, encoded(requestId));
  }

  /** The page for what staff do next; null for a search. */
  private static String action(boolean lending, LibrisStatus status) {
    if (lending) {
      return "incoming";
    }
    if (status == LibrisStatus.UNFILLED) {
      return "notfullfilled";
    }
    return status == LibrisStatus.CONDITIONAL ? "may_reserve" : null;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

package org.interlend.requests;

import java.util.Objects;

/** What stands for the title of a request for which the broker supplied none. */
public final class TitlePlaceholder {

  private TitlePlaceholder() {}

  /**
   * The title, or the sentence that there is none. Records keep what was supplied.
   *
   * @param title may be null
   * @param requestNumber the broker's number of the request, by which staff find it there; may be
   *     null
   */
  public static String orElse(String title, String requestNumber) {
    return title == null
        ? "[title not supplied] " + Objects.requireNonNullElse(requestNumber, "")
        : title;
  }
}

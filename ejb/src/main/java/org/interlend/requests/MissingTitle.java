package org.interlend.requests;

/** What stands for the title of a request for which the broker supplied none. */
public final class MissingTitle {

  private MissingTitle() {}

  /**
   * @param requestNumber the broker's number of the request, by which staff find it there; may be
   *     null
   */
  public static String of(String requestNumber) {
    return "[title not supplied] " + (requestNumber == null ? "" : requestNumber);
  }
}

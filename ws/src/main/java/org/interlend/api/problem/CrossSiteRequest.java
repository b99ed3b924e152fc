package org.interlend.api.problem;

/** A page of another site has a browser send a call that would change something. */
public final class CrossSiteRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Nothing is known of who really wants it. */
  public CrossSiteRequest() {
    super("The call was sent by a page of another site and was not carried out.");
  }
}

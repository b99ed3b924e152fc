package org.interlend.api.problem;

/** A page of another site makes a browser send a request that would change something. */
public final class CrossSiteRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The exception has no details: the real sender is unknown. */
  public CrossSiteRequest() {
    super("The call was sent by a page of another site and was not carried out.");
  }
}

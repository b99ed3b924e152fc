package org.interlend.persistence;

/** EclipseLink's hints for what a query reads along. */
public final class FetchHint {

  /**
   * Names what is read along by the same statement, if there is any, as {@code r.item.holding}. A
   * fetch join of a criteria query does not lead through an embedded object, and one of a query by
   * the alias of another fetch join reads it by a statement of its own; this does neither.
   */
  public static final String LEFT_JOIN = "eclipselink.left-join-fetch";

  private FetchHint() {}
}

package org.interlend.ncip.wire;

/** The size limits of a message. Real ones stay under 20 kB, 10 levels and 200 elements. */
public final class Limits {
  /** Bytes of the body as received. */
  public static final int BODY_BYTES = 2 * 1024 * 1024;

  /** Nesting depth of elements. */
  public static final int DEPTH = 64;

  /** Elements of a message. */
  public static final int ELEMENTS = 20_000;

  /** Attributes of a message, namespace declarations among them. */
  public static final int ATTRIBUTES = 20_000;

  private Limits() {}
}

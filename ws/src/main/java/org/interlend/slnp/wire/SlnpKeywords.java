package org.interlend.slnp.wire;

/** Names of commands, and the words with which SLNP frames commands and replies. */
public final class SlnpKeywords {

  /** An order. */
  public static final String ORDER = "SLNPFLBestellung";

  /** The key of an order's type. */
  public static final String ORDER_TYPE = "BsTyp";

  /** A passive order: for a patron of this library, which borrows. */
  public static final String BORROWING = "PFL";

  /** An active order: for an item of this library, which lends. */
  public static final String LENDING = "AFL";

  /** The supplier of a request is known. */
  public static final String DATA_CHANGE = "SLNPPFLDatenAenderung";

  /** The same as other library systems spell it. */
  public static final String OTHER_DATA_CHANGE = "SLNPFLDatenAenderung";

  static final String END_COMMAND = "SLNPEndCommand";
  static final String QUIT = "SLNPQuit";
  static final String BEGIN = "SLNPBegin";
  static final String END = "SLNPEnd";
  static final String END_OF_DATA = "SLNPEndOfData";

  private SlnpKeywords() {}
}

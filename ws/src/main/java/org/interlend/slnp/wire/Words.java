package org.interlend.slnp.wire;

/** The words with which SLNP frames commands and replies. */
final class Words {

  static final String END_COMMAND = "SLNPEndCommand";
  static final String QUIT = "SLNPQuit";
  static final String BEGIN = "SLNPBegin";
  static final String END = "SLNPEnd";
  static final String END_OF_DATA = "SLNPEndOfData";

  private Words() {}
}
